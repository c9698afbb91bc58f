// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/rules/rule.hpp"

namespace kpisheet {

/// A row whose figures stand one column right of those of all other rows, which blanks tell alone: no word stands where a figure
/// belongs, so the table is read as it is written.
struct RowSlip {
    const Indicator* indicator = nullptr;
    Range cells;  ///< from the blank one to the one too many
    Text words;   ///< what tells it
};

/// By row. The first value of the row is blank and the next year filled in, though it is the other way round for all others; or
/// 区分 is blank and its word (実績) stands beside it.
[[nodiscard]] std::vector<RowSlip> row_slips(const Examined& examined);

}  // namespace kpisheet
