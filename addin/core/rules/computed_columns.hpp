// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/rules/value_cells.hpp"

namespace kpisheet {

/// Formulas and typed numbers in the columns of a table that hold no values of indicators and are computed all the same:
/// 前年度からの増減, 判定, costs. By column; a column of texts and typed figures gives none.
[[nodiscard]] std::vector<ValueCell> computed_cells(const Sheet& sheet, const Table& table);

/// The numbers of the grand total right below the table, whatever its columns hold. Nothing where few of them are formulas.
[[nodiscard]] std::vector<ValueCell> computed_totals(const Sheet& sheet, const Table& table);

}  // namespace kpisheet
