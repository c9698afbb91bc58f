// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace kpisheet {

/// Gives a page style a footer: the sheet's name on the left, 「2 / 7」 on the right.
void add_page_numbers(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                      const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>& page_style);

}  // namespace kpisheet
