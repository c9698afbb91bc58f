// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/table.hpp"

namespace kpisheet {

[[nodiscard]] bool is_numeric_target(const KpiValue& value);

/// 第1期 基準値 H26, 目標値 R元 | 第2期 基準値 R元, 目標値 R6: where the plan of the final target starts from. Null for none.
[[nodiscard]] const KpiValue* base_of_plan(const Indicator& indicator);

/// A target that fell due when the plan of the final one began is that of the plan before. `base`: base_of_plan, or null.
[[nodiscard]] bool is_of_plan_before(const KpiValue& target, const KpiValue* base);

/// Which way the plan goes to its final target `last`: known, or told by base and final target, or by how most of the years go.
[[nodiscard]] Direction planned_way(const Indicator& indicator, const KpiValue& last);

}  // namespace kpisheet
