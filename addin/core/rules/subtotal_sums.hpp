// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// The one number of a row of subtotals that is no sum of the cells that all others of the row add up.
struct OddSum {
    const SheetCell* cell = nullptr;     ///< typed in, or a sum of other cells
    const SheetCell* example = nullptr;  ///< the sum beside it
    std::size_t others = 0;              ///< sums that agree
};

/// 小計 | =SUM(K5:K8) | =SUM(L5:L8) | 6,327: rows of this table and right below it that are no indicators. By row. A typed number that is near to
/// no sum (a count of the rows) is none.
[[nodiscard]] std::vector<OddSum> odd_subtotals(const Sheet& sheet, const Table& table);

}  // namespace kpisheet
