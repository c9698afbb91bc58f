// SPDX-License-Identifier: MPL-2.0
#include "core/rules/corrected_figures.hpp"

#include <algorithm>

#include "core/rules/breakdowns.hpp"
#include "core/rules/percent_figures.hpp"
#include "core/rules/scale_slips.hpp"

namespace kpisheet {

CorrectedFigures::CorrectedFigures(const Table& table) {
    for (const auto& broken : broken_sums(table)) {
        by_breakdown_[broken.total] = broken.sum;
        for (const auto* part : broken.parts) {
            by_breakdown_[part] = *part->number + *broken.total->number - broken.sum;
        }
    }
}

double CorrectedFigures::of(const Indicator& indicator, const KpiValue& value) const {
    const auto slips = scale_slips(indicator);
    if (const auto slip = std::ranges::find(slips, &value, &ScaleSlip::value); slip != slips.end()) {
        return *value.number / slip->factor;
    }
    if (may_be_fraction(value) && fits_as_percent(value, percents_of_row(indicator))) {
        return *value.number * 100;
    }
    const auto found = by_breakdown_.find(&value);
    return found == by_breakdown_.end() ? *value.number : found->second;
}

}  // namespace kpisheet
