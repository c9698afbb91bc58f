// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/reports/page.hpp"

namespace kpisheet {

/// Adds a page as the last sheet of a document, as one undo step of this title. The one that the product made before, in
/// whichever language, is replaced; a person's own sheet of that name stays, and the page gets a number: KPI報告2.
/// Returns the new sheet's name; empty when the document cannot be changed (read-only, protected structure, shared).
[[nodiscard]] std::string add_page(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                                   const Page& page, std::string_view undo_title);

}  // namespace kpisheet
