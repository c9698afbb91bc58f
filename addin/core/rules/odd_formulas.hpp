// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/rules/formula_survey.hpp"

namespace kpisheet {

/// A formula that does the same as those of its line, but on cells in other places.
struct OddFormula {
    const SheetCell* cell = nullptr;
    const SheetCell* example = nullptr;  ///< a usual one of the line
    std::size_t usual_count = 0;
    bool in_column = false;  ///< the line is a column
};

/// The odd formulas among the value cells of a table, by columns and then by rows.
[[nodiscard]] std::vector<OddFormula> odd_formulas(std::span<const ValueCell> cells);

}  // namespace kpisheet
