// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/reviews/achievements.hpp"
#include "core/rules/rate_custom.hpp"

namespace kpisheet {

/// What an indicator is rated with. The pointers go into its table; a null one: there is no such figure.
struct RatedFigures {
    const KpiValue* base = nullptr;
    const KpiValue* actual = nullptr;
    const KpiValue* printed = nullptr;  ///< the rate that the sheet prints of this actual and target
    RateFormula formula;
    bool required = false;              ///< the method is a person's: the printed rate does not count
};

/// Where an indicator stands against `target`, which may be null. `when` names the target in the sentences: 令和5年度の.
[[nodiscard]] Standing stand(const Indicator& indicator, const RatedFigures& figures, const KpiValue* target, const Text& when,
                             const RateCustom& custom, int decimals);

[[nodiscard]] WrittenFigure written_figure(const KpiValue* value);

}  // namespace kpisheet
