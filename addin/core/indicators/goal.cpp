// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/goal.hpp"

#include "core/indicators/exact.hpp"
#include "core/values/value_functions.hpp"

namespace kpisheet {
namespace {

Better direction_of(Condition condition) {
    switch (condition) {
        case Condition::at_most:
        case Condition::below:
            return Better::lower;
        case Condition::none:
        case Condition::at_least:
        case Condition::above:
        case Condition::about:
        case Condition::keep:
            break;
    }
    return Better::higher;
}

}  // namespace

bool Goal::met_by(double actual) const {
    const std::weak_ordering order = compare_decimals(actual, target);
    if (order == 0) {
        return !strict;
    }
    return better == Better::higher ? order > 0 : order < 0;
}

Result<Goal> goal_of(const Value& target, std::optional<Better> better) {
    const Result<double> number = number_of(target);
    if (!number) {
        return fail(number.error());
    }
    const Condition condition = target.quantity.condition;
    const Better wanted = better.value_or(direction_of(condition));
    const bool strict = (condition == Condition::below && wanted == Better::lower) ||
                        (condition == Condition::above && wanted == Better::higher);
    return Goal{*number, wanted, strict};
}

}  // namespace kpisheet
