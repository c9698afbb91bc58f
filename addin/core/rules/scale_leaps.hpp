// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// What a figure tells together with the one before and the one behind it: ten times, or a tenth, of what lies between them.
/// 22,585 → 205,630 → 20,000; a plan of 1,210, 13,500, 1,500; 1,045, 1,380, 2,510, 33,040, 3,672. The factor, or 0.
[[nodiscard]] double leap_between(std::span<const KpiValue* const> row, std::size_t index);

/// What a figure tells beside few others: 480,000千人 planned after 421千人; a base of 124,800 before 15,000, 18,935, 20,000,
/// 27,614 and 40,000. The factor, or 0.
[[nodiscard]] double leap_from_few(std::span<const KpiValue* const> row, std::size_t index, Direction better);

}  // namespace kpisheet
