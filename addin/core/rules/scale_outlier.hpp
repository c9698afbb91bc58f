// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// How a figure stands out of a longer row, whatever that row's own ups and downs: far above or below all others, and between
/// the years beside it once the factor is taken out. 11,320 → 148,060 → 21,975 before a target of 32,000. The factor, or 0.
[[nodiscard]] double factor_of_outlier(std::span<const KpiValue* const> row, std::size_t index, Direction better);

}  // namespace kpisheet
