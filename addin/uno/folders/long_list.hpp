// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/reports/page.hpp"

namespace kpisheet {

/// Makes a page that a person searches handy: its headings stay in sight, with filters at them. Nothing happens to a page
/// without headings. `name` of its sheet; that becomes the active one.
void show_as_list(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, const rtl::OUString& name,
                  const Page& page);

}  // namespace kpisheet
