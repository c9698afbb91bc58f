// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/interpolation.hpp"

#include <algorithm>
#include <cmath>

#include "core/indicators/exact.hpp"

namespace kpisheet {
namespace {

/// 3 for 千人, -2 for %.
int exponent_of(const Quantity& quantity) {
    return quantity.scale > 0 ? static_cast<int>(std::lround(std::log10(quantity.scale))) : 0;
}

/// Decimal places, multiplied out, of the figure as shown: -3 for 1,625千人, 3 for 36.7%.
int places_shown(const Quantity& quantity) { return quantity.decimals - exponent_of(quantity); }

double linear(double base, double target, int passed, int years) {
    const DecimalUnits units{base, target};
    return units.amount(units.count(base) * (years - passed) + units.count(target) * passed, years);
}

}  // namespace

Result<double> target_in(int year, const TargetPlan& plan) {
    if (plan.base_year && plan.target_year && *plan.base_year >= *plan.target_year) {
        return fail(Error::bad_argument);
    }
    if (plan.base_year && year < *plan.base_year) {
        return fail(Error::missing);
    }
    const double target = plan.target.number;
    if (plan.shape == Shape::level) {
        return target;
    }
    if (!plan.base_year || !plan.target_year || !plan.base) {
        return fail(Error::missing);
    }
    const double base = plan.base->number;
    if (plan.shape == Shape::compound && (base == 0 || target == 0 || (base < 0) != (target < 0))) {
        return fail(Error::bad_argument);
    }
    if (year >= *plan.target_year || year == *plan.base_year) {
        return year == *plan.base_year ? base : target;
    }
    const int passed = year - *plan.base_year;
    const int years = *plan.target_year - *plan.base_year;
    const double exact = plan.shape == Shape::linear
                             ? linear(base, target, passed, years)
                             : base * std::pow(target / base, static_cast<double>(passed) / years);
    if (!std::isfinite(exact)) {
        return fail(Error::out_of_range);
    }
    const int places = plan.digits ? *plan.digits - exponent_of(plan.target)
                                   : std::max(places_shown(*plan.base), places_shown(plan.target));
    return round_decimal(exact, std::clamp(places, -40, 40), plan.rounding);
}

}  // namespace kpisheet
