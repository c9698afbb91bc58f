// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/row_shift.hpp"
#include "core/layouts/years.hpp"

namespace kpisheet {

/// Settles the fiscal years of the columns from their headings, and which target each rate column is against.
void settle_column_years(TableColumns& columns, const SheetYears& years);

/// The year that a column of years gives all values of this row; empty where no column does.
[[nodiscard]] std::string_view year_of_row(const Grid& grid, const TableColumns& columns, std::int32_t row, const RowShift& shift);

}  // namespace kpisheet
