// SPDX-License-Identifier: MPL-2.0
#include "core/rules/running_total_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "core/indicators/exact.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/scale_slips.hpp"
#include "core/rules/summed_years.hpp"

namespace kpisheet {

void check_running_totals(const Indicator& indicator, Findings& findings) {
    const KpiValue* odd = nullptr;
    double right = 0;
    std::size_t agreeing = 0;
    std::size_t differing = 0;
    for (const auto& total : indicator.values) {
        const bool running = total.role == ValueRole::total && is_number(total) && !total.unit.starts_with('%') && !is_overlong(indicator) && total.of && total.year &&
                             std::ranges::none_of(indicator.values, [&](const auto& value) { return is_year_of(value, total, {}); });
        double sum = 0;
        double tolerance = slack(total) * (1 + 1e-9);
        bool whole = false;  // the year itself is there
        for (const auto& value : running ? std::span(indicator.values) : std::span<const KpiValue>{}) {
            if (value.role == *total.of && value.year && *value.year <= *total.year && are_comparable(total, value)) {
                sum += *value.number;
                tolerance += slack(value);
                whole = whole || value.year == total.year;
            }
        }
        const bool agrees = whole && (compare_decimals(sum, *total.number) == 0 || std::fabs(sum - *total.number) <= tolerance);
        agreeing += agrees ? 1 : 0;
        if (whole && !agrees) {
            ++differing;
            odd = &total;
            right = sum;
        }
    }
    if (differing != 1 || agreeing < 2 || !scale_slips(indicator).empty()) {
        return;  // a year that is wrong makes all that follow wrong
    }
    findings.add(odd->cell, {fmt::format("累計 {} は、{} 年度までの年度別の値の合計 {} と合いません。", odd->text, *odd->year, figure_like(right, *odd)),
                             fmt::format("The running total {} is not the sum of the years up to {}: {}.", odd->text, *odd->year, figure_like(right, *odd))});
}

}  // namespace kpisheet
