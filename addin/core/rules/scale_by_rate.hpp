// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/table.hpp"
#include "core/rules/scale_neighbours.hpp"

namespace kpisheet {

/// The factor by which an actual, base or target is out of step with its row and with a printed rate alike: the rate follows
/// only from the figure without it. 0 where there is none.
[[nodiscard]] double factor_by_rate(const Indicator& indicator, const KpiValue& value, const Neighbours& near);

}  // namespace kpisheet
