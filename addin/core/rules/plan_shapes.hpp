// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/table.hpp"

namespace kpisheet {

// Shapes of plans whose years on the way rightly go beyond their final target.

/// The actual of the latest year that is a number and can be compared with `like`, or null.
[[nodiscard]] const KpiValue* latest_actual(const Indicator& indicator, const KpiValue& like);

/// 610, 615, 620, 620 and 615 in the end: it levels off, and no step is larger than those before.
[[nodiscard]] bool levels_off(const Indicator& indicator, const KpiValue& last);

/// From the actual of the latest year, or from the one that stands last: a heading may name a wrong year.
[[nodiscard]] bool leads_from_actual(const Indicator& indicator, const KpiValue& last);

/// 286件 at first, 285件 in the end: what is to stay as it is may lie on either side on the way.
[[nodiscard]] bool stays_level(const Indicator& indicator, const KpiValue* base, const KpiValue& last);

/// 612 at first, 471 reached, 560 planned next and 580 in the end, of figures that need not fall: it is to go up again.
[[nodiscard]] bool is_to_recover(const Indicator& indicator, const KpiValue& interim, const KpiValue& last, Direction way);

/// 320 planned and 341 reached, then 330 for each year that follows: the first target, which was missed by far, is eased for all others.
[[nodiscard]] bool is_eased_for_good(const Indicator& indicator, const KpiValue& interim, const KpiValue& last, Direction way);

}  // namespace kpisheet
