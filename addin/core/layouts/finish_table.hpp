// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/layouts/header_band.hpp"
#include "core/layouts/indicator_rows.hpp"
#include "core/layouts/outer_texts.hpp"
#include "core/layouts/sheet_context.hpp"

namespace kpisheet {

/// The first of the rows at the end that are blank or hold one cell, from a blank one on: 基本戦略② … and its remarks
/// lead to the next table.
[[nodiscard]] std::int32_t first_trailing_row(const Grid& grid, const HeaderBand& band);

/// What is left once all rows of a table are read: blank halves of pairs, the goal for the tables below, its columns.
void finish_table(const Grid& grid, std::span<const IndicatorRows> found, const OuterTexts& carried, TableColumns& columns,
                  SheetContext& context, Table& table);

}  // namespace kpisheet
