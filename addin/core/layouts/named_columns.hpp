// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <vector>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/header_band.hpp"
#include "core/layouts/indicator_rows.hpp"

namespace kpisheet {

/// Finds the columns whose cells hold a name and its value: KPI over 就業相談者数100人. The first of them names the
/// indicators and holds their targets, unless its heading says otherwise; a second one, 就業相談者数0人, holds values of the same
/// names. Only tables without a column of targets are looked at.
void settle_named_columns(const Grid& grid, const HeaderBand& band, std::int32_t shift, TableColumns& settled);

/// Notes the names without a value in a column of names and values.
void ask_for_named_values(const Grid& grid, const TableColumns& columns, std::span<const IndicatorRows> found, std::vector<AskedBlank>& blanks);

/// Finds the column that names a section behind each project or indicator: 事業名⏎【担当課】. Only where no column is the sections’.
void settle_named_departments(const Grid& grid, const HeaderBand& band, TableColumns& settled);

}  // namespace kpisheet
