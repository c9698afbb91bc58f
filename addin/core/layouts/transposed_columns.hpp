// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/layouts/grid.hpp"

/// The columns of a table of one KPI a column.
namespace kpisheet::transposed {

inline constexpr int fewest_value_rows = 3;

[[nodiscard]] inline bool is_figure(Look look) { return look == Look::value || look == Look::missing; }

/// Those of the names in `row`, from `first_name` on; without 備考 at its end.
[[nodiscard]] std::vector<std::int32_t> name_columns(const Grid& grid, std::int32_t row, std::int32_t first_name);

/// t | g | ％ below the names.
[[nodiscard]] bool holds_units(const Grid& grid, std::int32_t row, std::span<const std::int32_t> columns);

/// Adds columns of figures between the others that nothing names. `rows`: of the values.
void add_unnamed_columns(const Grid& grid, std::int32_t row, std::int32_t first_name, std::span<const std::int32_t> rows, std::vector<std::int32_t>& columns);

}  // namespace kpisheet::transposed
