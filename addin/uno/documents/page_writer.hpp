// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/reports/page.hpp"

namespace kpisheet {

/// Fills an empty sheet of the document with a page: texts and numbers, links, looks, sizes, the print set-up and the
/// chart. The office records it for undo, but for the page style (see add_page).
void write_page(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const Page& page);

}  // namespace kpisheet
