// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// The two figures of one year.
struct TargetedYear {
    const KpiValue* target;
    const KpiValue* actual;

    [[nodiscard]] double ratio() const { return *actual->number / *target->number; }
};

/// The years of an indicator that have both, each a number above 0.
[[nodiscard]] std::vector<TargetedYear> targeted_years(const Indicator& indicator);

/// How far a value is from what its year's other figure tells: 実績 of the other years come to 90 to 105 % of their targets, and this one
/// to 975 % of its own. Of target and actual, the one that does not fit its neighbours is meant. The factor, or 0.
[[nodiscard]] double factor_by_targets(const std::vector<TargetedYear>& years, const KpiValue& value);

}  // namespace kpisheet
