// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/reports/page.hpp"

namespace kpisheet {

/// Makes the rows of a written page as tall as their texts need. The office leaves merged texts out of account, so each
/// of them stands beside the page for a moment, in a cell as wide as the merged ones.
void set_row_heights(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const Page& page);

}  // namespace kpisheet
