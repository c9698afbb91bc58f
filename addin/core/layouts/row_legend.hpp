// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/layouts/grid.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

struct TableColumns;
struct HeaderBand;

/// 上段が目標値、下段が実績値: what the rows of each indicator hold, from the upper one down. Nothing where the text says no
/// such thing.
[[nodiscard]] std::vector<ValueRole> row_legend_in(std::string_view text);

/// The legend among the remarks of a sheet.
[[nodiscard]] std::vector<ValueRole> find_row_legend(const Grid& grid);

/// The legend of the sheet or of the table's own headings, where the rows of the table stand in such blocks and no column
/// tells what each holds.
[[nodiscard]] std::vector<ValueRole> row_legend_of(const Grid& grid, const HeaderBand& band, const TableColumns& columns,
                                                   const std::vector<ValueRole>& of_sheet);

/// Columns that a year alone heads hold what the legend says of the row.
void settle_years_by_row(const HeaderBand& band, TableColumns& columns);

}  // namespace kpisheet
