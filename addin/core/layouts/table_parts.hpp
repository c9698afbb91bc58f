// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/layouts/header_band.hpp"
#include "core/layouts/indicator_rows.hpp"
#include "core/layouts/sheet_context.hpp"

namespace kpisheet {

/// The first of the rows at the end that are blank or hold one cell, from a blank one on: 基本戦略② … and its remarks lead to
/// the next table.
[[nodiscard]] std::int32_t first_trailing_row(const Grid& grid, const HeaderBand& band);

/// 目標値, 実績値, 指標説明 and nothing behind them, in the place of a name: a form that nobody filled in.
[[nodiscard]] bool is_blank_label(const Grid& grid, std::int32_t row, std::int32_t column);

/// 把握方法 | A)町民アンケート below the numbered names of a table whose 区分 tells what each row holds: a row without 区分 and without anything
/// right of the names, below a blank row or another of its kind.
[[nodiscard]] bool is_remark_below(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift);

/// Opens the sections that a row of headings names.
void open_headings(const Grid& grid, std::int32_t row, SheetContext& context);

/// Opens the section that a line without a mark of its own names: the first one below a blank row; those that follow describe it.
void open_line(const Grid& grid, std::int32_t row, SheetContext& context);

/// Reads the counts that a row states of what stands above it, under `inner` headings. Where it is the heading of the next part
/// and states that one's counts, opens it, keeps them for the table below, and gives true.
[[nodiscard]] bool take_stated_counts(const Grid& grid, std::int32_t row, const std::vector<std::string>& inner, SheetContext& context, Table& table);

/// 8／ under 目標／実績: the half that is blank; a name without a value in a column of both.
void ask_for_missing_parts(const Grid& grid, const TableColumns& columns, std::span<const IndicatorRows> found, Table& table);

/// Gives the table its columns, and says how sure they are.
void keep_columns(TableColumns& columns, Table& table);

}  // namespace kpisheet
