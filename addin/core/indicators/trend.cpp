// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/trend.hpp"

#include <cmath>

#include "core/indicators/exact.hpp"

namespace kpisheet {
namespace {

/// The decimal that a double stands for, as near as a wider number can hold it.
long double as_decimal(double value) {
    const std::optional<int> places = decimal_places(value);
    if (!places || *places == 0) {
        return value;
    }
    const long double power = std::pow(10.0L, static_cast<long double>(*places));
    return std::round(static_cast<long double>(value) * power) / power;
}

Result<double> finite(long double value) {
    const double rounded = static_cast<double>(value);
    if (!std::isfinite(rounded)) {
        return fail(Error::out_of_range);
    }
    return rounded;
}

}  // namespace

void Trend::add(int year, double actual) {
    if (count_ == 0) {
        first_year_ = year;
        first_actual_ = as_decimal(actual);
    }
    const long double years = static_cast<long double>(year) - first_year_;
    const long double rise = as_decimal(actual) - first_actual_;
    count_ += 1;
    years_ += years;
    years_squared_ += years * years;
    actuals_ += rise;
    products_ += years * rise;
}

Result<double> Trend::value_in(int year) const {
    // Whole numbers throughout, so 0 exactly when all years are the same.
    const long double spread = count_ * years_squared_ - years_ * years_;
    if (count_ < 2 || spread == 0) {
        return fail(Error::zero_denominator);
    }
    const long double slope = (count_ * products_ - years_ * actuals_) / spread;
    const long double distance = static_cast<long double>(year) - first_year_ - years_ / count_;
    return finite(first_actual_ + actuals_ / count_ + slope * distance);
}

Result<double> required_change(double actual, int year, const Goal& goal, int target_year) {
    if (goal.met_by(actual)) {
        return 0.0;
    }
    if (target_year <= year) {
        return fail(Error::zero_denominator);
    }
    const DecimalUnits units{actual, goal.target};
    const double years = static_cast<double>(target_year) - year;
    return finite(units.amount(units.count(goal.target) - units.count(actual), years));
}

}  // namespace kpisheet
