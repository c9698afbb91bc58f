// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_by_rate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/rules/percent_figures.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {
namespace {

/// With a printed rate that only the corrected figure explains, less is asked of the neighbours.
constexpr std::array factors{10.0, 0.1, 100.0, 0.01, 1000.0, 0.001};
constexpr double leeway = 1.5;
constexpr double agreed = 2.5;

/// The same figures with `number` for `value`, which is one of them.
bool rate_follows(const RatedValue& rated, const PrintedRate& printed, const KpiValue& value, double number) {
    auto corrected = value;
    corrected.number = number;
    auto with = rated;
    for (auto* one : {&with.actual, &with.base, &with.year_target, &with.final_target}) {
        *one = *one == &value ? &corrected : *one;
    }
    const auto by = [&](RateMethod method) {
        return std::ranges::any_of(std::array{Against::year, Against::final}, [&](Against against) {
            const bool of_it = value.role != ValueRole::target || with.target(against) == &corrected;
            const auto percent = of_it ? rate_in_percent(with, {method, against}) : std::nullopt;
            return percent && shows_as(*percent, printed);
        });
    };
    return (value.role != ValueRole::base && by(RateMethod::ratio)) || by(RateMethod::progress);
}

/// True when the printed rate follows from the figure without the factor.
bool rate_tells(const RatedValue& rated, const KpiValue& value, double factor) {
    const auto printed = printed_rate(*rated.rate);
    const bool of_actual = value.role == ValueRole::actual;
    if (!printed || printed->percent == 0 || (!of_actual && rate_follows(rated, *printed, value, *value.number))) {
        return false;
    }
    // 206 where 2,064 was meant: the digit that was lost may be any.
    const int digits = factor == 0.1 && of_actual && value.decimals == 0 ? 9 : 0;
    const double unit = value.scale;
    for (int digit = 1; digit <= digits; ++digit) {
        if (rate_follows(rated, *printed, value, *value.number * 10 + digit * unit)) {
            return true;
        }
    }
    return rate_follows(rated, *printed, value, *value.number / factor);
}

}  // namespace

double factor_by_rate(const Indicator& indicator, const KpiValue& value, const Neighbours& near) {
    const auto size = std::abs(*value.number);
    const auto fits = [&](double figure) { return figure * leeway >= near.least && figure <= near.most * leeway; };
    // A target is one of two figures that the rate tells of: the others must agree that it is not the actual.
    const bool target = value.role == ValueRole::target && near.count >= 2 && near.most <= near.least * agreed && !value.unit.starts_with('%');
    const bool of_rate = value.role == ValueRole::actual || value.role == ValueRole::base || target;
    const bool candidate = of_rate && !may_be_fraction(value) && near.count > 0 && near.least > 0 && !fits(size);
    for (const auto factor : candidate ? std::span<const double>(factors) : std::span<const double>{}) {
        if (!fits(size / factor)) {
            continue;
        }
        for (const auto& rated : rated_values(indicator)) {
            const auto of = {rated.actual, rated.base, rated.year_target, rated.final_target};
            if (!rated.rate->formula && std::ranges::find(of, &value) != of.end() && rate_tells(rated, value, factor)) {
                return factor;
            }
        }
    }
    return 0;
}

}  // namespace kpisheet
