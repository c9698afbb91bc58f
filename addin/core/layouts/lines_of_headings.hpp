// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/grid.hpp"

namespace kpisheet {

/// (令和6年度決算時点) | … | 令和7年8月作成 in `row`: a title or a remark at either end of the table, over headings in row `below` that need none.
[[nodiscard]] bool is_line_of_remarks(const Grid& grid, std::int32_t row, std::int32_t below);

/// 【目標1】… in `row`, merged from the first heading of row `headings` on over most of the others: a section divides no heading.
[[nodiscard]] bool spans_headings(const Grid& grid, std::int32_t row, std::int32_t headings);

/// 施策, merged over 番号 | 名称, beside 実績値, merged over years: words below such a heading divide it.
[[nodiscard]] bool is_below_group(const Sheet& sheet, Address above);

/// 【数値目標】 in any column, 【全体目標】 in the first: what heads the rows below it, not a column.
[[nodiscard]] bool opens_section(const Grid& grid, std::int32_t row);

}  // namespace kpisheet
