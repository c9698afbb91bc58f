// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>

#include "recall/draft.hpp"

namespace kpisheet::recall {

/// A way to lay out a plan's indicators on a sheet. None of them is the layout of a published table of this repository.
struct Layout {
    const char* name;
    Draft (*draw)(std::uint64_t seed);
};

[[nodiscard]] std::span<const Layout> layouts();

// One row an indicator.
[[nodiscard]] Draft merged_hierarchy(std::uint64_t seed);
[[nodiscard]] Draft unit_column(std::uint64_t seed);
[[nodiscard]] Draft actual_before_target(std::uint64_t seed);
[[nodiscard]] Draft rates_beside_years(std::uint64_t seed);
[[nodiscard]] Draft goals_above(std::uint64_t seed);
// Two rows an indicator.
[[nodiscard]] Draft actual_and_rate_rows(std::uint64_t seed);
[[nodiscard]] Draft target_and_actual_rows(std::uint64_t seed);

}  // namespace kpisheet::recall
