// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

#include "core/reports/page.hpp"

namespace kpisheet {

// How a made page looks. The styles are the document's own once they are there: a person may change them, and the next
// page looks as they like it. The office has no undo for new styles; unused ones show nowhere in a sheet.

/// Name of the document's cell style for this role; it is added where the document has none.
[[nodiscard]] rtl::OUString cell_style(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                                       PageStyle style);

/// Name of the document's page style: A4 landscape, as wide as one page, page numbers. It is added where there is none.
[[nodiscard]] rtl::OUString page_style(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}  // namespace kpisheet
