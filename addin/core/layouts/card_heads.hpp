// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "core/layouts/card.hpp"
#include "core/layouts/heading.hpp"

namespace kpisheet {

/// 基準年度, 時点: a label of the year of values.
[[nodiscard]] bool names_year(std::string_view text);

/// Headings of a form in two rows: 従前値, 実績値, 目標値 over 数値 | (単位) | 基準年度, over H27 | H28 …
struct TwoRowHeads {
    std::map<std::int32_t, Heading> values;       ///< by column
    std::map<std::int32_t, std::string> words;    ///< of both rows, of the columns of values
    std::map<std::int32_t, ColumnRole> years;     ///< columns that hold the year of the values of this role
    std::map<std::int32_t, ColumnRole> units;     ///< and their unit
};

/// Nothing where the lower line holds anything but headings that divide the upper ones.
[[nodiscard]] std::optional<TwoRowHeads> read_two_row_heads(const Grid& grid, const CardLine& upper, const CardLine& lower);

/// The year and the unit that a row of figures gives the values of one role.
struct RowAsides {
    std::optional<Address> year_cell;
    std::string_view year;
    std::string_view unit;
};
[[nodiscard]] std::map<ColumnRole, RowAsides> row_asides(const Grid& grid, const TwoRowHeads& heads, std::int32_t row);

/// KPIその1, 指標②, KPI(1) without its number.
[[nodiscard]] std::string_view without_ordinal(std::string_view label);

/// 指標番号 | 1-1 | 指標名 | 相談件数: the column of the first label of the pairs that lead to the label `name` of a row, where the
/// lines below begin there, too; else that of the label itself.
[[nodiscard]] std::int32_t first_of_pairs(const Grid& grid, std::span<const SheetCell> row, std::size_t name);

/// 活用件数(累計) is a name, though 累計 heads columns. 前年度(令和5年度) is none.
[[nodiscard]] bool is_heading_outside_brackets(std::string_view text);

/// KPI over 指標の名称 | 現状値 | 実績値 | 目標値: the upper of two rows of headings, whatever is blank beside it. `end`: behind the last column.
[[nodiscard]] bool groups_heads(const Grid& grid, std::int32_t row, std::int32_t first, std::int32_t end);

/// 年度 | 目標値 | 実績値 | 達成率 | 備考, over 令和4年度 | 46.0 | 45.8 | 99.6%.
[[nodiscard]] bool heads_years_down(const CardLine& line, const Grid& grid);

}  // namespace kpisheet
