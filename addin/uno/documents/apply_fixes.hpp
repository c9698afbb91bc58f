// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/rules/issue.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// Why a fix was not made. Nothing of it was done then.
enum class Refusal : std::uint8_t {
    none,
    read_only,        ///< the document is open for reading only
    protected_cells,  ///< a cell of it is protected
    changed_since,    ///< a cell no longer shows what the fix was made for; an issue without a fix, too
    part_of_array,    ///< a cell belongs to an array formula, of which no part can be changed
    failed,           ///< the office refused a change for another reason; what was done was undone
};

struct AppliedFixes {
    std::size_t made = 0;           ///< fixes, not cells
    std::vector<Refusal> refusals;  ///< one a fix, in their order; none where it was made
};

/// Makes the fixes of these issues in an open document as one undo step of this name, cell by cell (undoing a block of
/// cells leaves blank ones filled). A fix is made whole or not at all. Where two fixes change the same cell, the first is
/// made and the other is `changed_since`. Formats that a number needs are added to the document. Runs on the main thread.
[[nodiscard]] AppliedFixes apply_fixes(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
    std::span<const Issue* const> issues, const Text& title, Language language);

/// Why fixes were refused, for a person: one sentence.
[[nodiscard]] Text sentence(Refusal refusal);

}  // namespace kpisheet
