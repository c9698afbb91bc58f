// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"
#include "core/rules/value_slots.hpp"

namespace kpisheet {

/// The number that stands in this cell, or null.
[[nodiscard]] const KpiValue* actual_at(const ValueSlot& slot);

/// The only actual of a sheet, and not in its first year: nobody begins there.
void check_lone_actual(const Examined& examined, Findings& findings);

/// 第4四半期 with one figure, and blank for all others, right of a quarter that nearly all have filled in: its time has not come.
void check_parts_of_year(const Examined& examined, Findings& findings);

}  // namespace kpisheet
