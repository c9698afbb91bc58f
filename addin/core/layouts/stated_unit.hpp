// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "core/layouts/grid.hpp"
#include "core/layouts/kpi_value.hpp"

namespace kpisheet {

/// 財政効果額（単位：千円） right above the headings, whose first row is given: of all figures without a unit of their own.
[[nodiscard]] OuterUnit unit_stated_above(const Grid& grid, std::int32_t first_row);

}  // namespace kpisheet
