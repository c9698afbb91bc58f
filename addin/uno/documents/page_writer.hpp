// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/reports/page.hpp"

namespace kpisheet {

/// Adds the styles that the page needs and the document has not. Not undone by the office.
void add_styles(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, const Page& page);

/// Fills an empty sheet of the document with a page: texts and numbers, links, looks, sizes, page breaks, the chart. The
/// office records it for undo.
void write_page(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const Page& page);

/// Sets the rows that are printed on each page. The office records it for undo.
void repeat_rows(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const Page& page);

}  // namespace kpisheet
