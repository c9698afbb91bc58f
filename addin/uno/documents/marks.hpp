// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/rules/issue.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// Marks issues in the sheets with cell notes that begin with the product's name, one a cell, as one undo step. A note
/// that a person wrote is left as it is, and that cell is not marked. Marks that are there already are renewed. Returns
/// the number of cells marked; 0 in a read-only document. Cells of protected sheets are left out.
[[nodiscard]] std::size_t mark_issues(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                                      std::span<const Issue> issues, Language language);

/// Removes every mark of the product, and nothing else, as one undo step. Returns their number.
[[nodiscard]] std::size_t remove_marks(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                                       Language language);

/// True when the document holds a mark.
[[nodiscard]] bool has_marks(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}  // namespace kpisheet
