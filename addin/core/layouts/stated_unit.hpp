// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/kpi_value.hpp"

namespace kpisheet {

/// (単位:千円), 財政効果額(単位:千円): what the text says; an empty unit where it says none.
[[nodiscard]] OuterUnit stated_unit_in(std::string_view text);

/// 財政効果額（単位：千円） right above the headings that begin in row `header`: of all figures without a unit of their own.
[[nodiscard]] OuterUnit stated_unit(const Grid& grid, std::int32_t header);

/// The same, or the unit in the heading of the names: 区分 (単位:人). Beside a column of units, (単位:円) is of costs.
[[nodiscard]] OuterUnit unit_of_table(const Grid& grid, const TableColumns& columns, std::int32_t header);

}  // namespace kpisheet
