// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <span>
#include <utility>
#include <vector>

#include "core/rules/formula_shape.hpp"
#include "core/rules/value_cells.hpp"

namespace kpisheet {

/// A line of value cells that were filled down or right: values of one role in one column, or in one row.
struct FilledLine {
    std::vector<ValueCell> formulas;
    std::vector<FormulaShape> shapes;   ///< of each formula
    std::vector<ValueCell> typed;       ///< numbers that stand among them without a formula
    FormulaShape usual;                 ///< the shape of most
    std::size_t usual_count = 0;
    const SheetCell* example = nullptr; ///< a formula of that shape

    /// True when at least `least` formulas and three quarters of all share one shape.
    [[nodiscard]] bool has_usual(std::size_t least) const { return usual_count >= least && usual_count * 4 >= formulas.size() * 3; }
};

/// The lines of a table, by column (or row) and role.
using FilledLines = std::map<std::pair<std::int32_t, ValueRole>, FilledLine>;
/// Of the value cells of a table.
struct FormulaSurvey {
    FilledLines columns;
    FilledLines rows;
};
[[nodiscard]] FormulaSurvey survey_formulas(std::span<const ValueCell> cells);

}  // namespace kpisheet
