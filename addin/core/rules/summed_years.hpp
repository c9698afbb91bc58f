// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// R4～R6計 =SUM(D4:F4) beside R3: the formula says which years it sums. Where one row's says others than the rest, inconsistent-formula speaks.
[[nodiscard]] bool sums_what_it_says(std::span<const KpiValue* const> years, const KpiValue& total);

}  // namespace kpisheet
