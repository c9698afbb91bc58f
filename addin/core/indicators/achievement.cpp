// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/achievement.hpp"

#include <cmath>

#include "core/eras/period.hpp"
#include "core/indicators/exact.hpp"
#include "core/values/value_functions.hpp"

namespace kpisheet {
namespace {

Result<double> finite(double rate) {
    if (!std::isfinite(rate)) {
        return fail(Error::out_of_range);
    }
    return rate;
}

bool counts_over_plan(const Value& value) {
    if (value.cumulative || value.period.empty()) {
        return value.cumulative;
    }
    const std::optional<Period> period = read_period(value.period);
    return period && period->kind == Period::Kind::span;
}

}  // namespace

Result<double> ratio(double actual, const Goal& goal) {
    if (goal.target == 0) {
        return actual == 0 ? Result<double>(1.0) : fail(Error::zero_denominator);
    }
    if (goal.target < 0) {
        return fail(Error::unreadable);
    }
    const DecimalUnits units{actual, goal.target};
    const double whole = units.count(goal.target);
    const double done = goal.better == Better::higher ? units.count(actual) : 2 * whole - units.count(actual);
    return finite(done / whole);
}

Result<double> progress(double actual, double base, const Goal& goal) {
    if (compare_decimals(goal.target, base) == 0) {
        return goal.met_by(actual) ? Result<double>(1.0) : fail(Error::zero_denominator);
    }
    const DecimalUnits units{actual, base, goal.target};
    const double start = units.count(base);
    return finite((units.count(actual) - start) / (units.count(goal.target) - start));
}

Result<double> achievement_rate(const Value& actual, const Value& target, const Value* base,
                                std::optional<Method> method, std::optional<Better> better) {
    const Result<double> reached = number_of(actual);
    if (!reached) {
        return reached;
    }
    const Result<Goal> goal = goal_of(target, better);
    if (!goal) {
        return fail(goal.error());
    }
    if (method.value_or(base ? Method::progress : Method::ratio) == Method::ratio) {
        return ratio(*reached, *goal);
    }
    // To ask for the progress without a base is no different from a base that is not known yet.
    if (!base) {
        return fail(Error::missing);
    }
    const Result<double> start = number_of(*base);
    if (!start) {
        return start;
    }
    return progress(*reached, counts_over_plan(target) && !counts_over_plan(*base) ? 0 : *start, *goal);
}

}  // namespace kpisheet
