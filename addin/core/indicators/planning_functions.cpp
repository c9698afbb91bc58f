// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/planning_functions.hpp"

#include <optional>

#include "core/eras/period.hpp"
#include "core/indicators/allotment.hpp"
#include "core/indicators/goal.hpp"
#include "core/indicators/interpolation.hpp"
#include "core/indicators/options.hpp"
#include "core/indicators/trend.hpp"
#include "core/indicators/year_cells.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"
#include "core/values/value_functions.hpp"

namespace kpisheet {
namespace {

using std::chrono::sys_days;

/// A year that a level plan can do without: nothing where the cell holds none.
Result<std::optional<int>> year_if_given(const Result<int>& year) {
    if (!year && year.error() != Error::missing) {
        return fail(year.error());
    }
    return year ? std::optional(*year) : std::nullopt;
}

/// A number, or the years of a span such as 5年間.
Result<double> number_of_periods(const Cell& cell) {
    const CellValue read(cell);
    const std::string_view text = trim(read.text().view());
    if (const std::optional<Period> period = read_period(text);
        period && period->kind == Period::Kind::span && period->length == text.size()) {
        return period->years;
    }
    return number_of(read.value());
}

}  // namespace

Result<double> yearly_target(const TargetArguments& arguments, sys_days null_date) {
    const auto shape = shape_option(arguments.shape);
    const auto digits = digits_option(arguments.digits);
    const auto rounding = rounding_option(arguments.rounding);
    if (!shape || !digits || !rounding) {
        return fail(Error::bad_argument);
    }
    const Result<int> year = year_among(arguments.year, {arguments.target_year, arguments.base_year}, null_date);
    if (!year) {
        return fail(year.error());
    }
    const auto base_year =
        year_if_given(year_among(arguments.base_year, {arguments.target_year, arguments.year}, null_date));
    const auto target_year =
        year_if_given(year_among(arguments.target_year, {arguments.base_year, arguments.year}, null_date));
    if (!base_year || !target_year) {
        return fail(!base_year ? base_year.error() : target_year.error());
    }
    TargetPlan plan;
    plan.base_year = *base_year;
    plan.target_year = *target_year;
    plan.shape = shape->value_or(Shape::linear);
    plan.digits = *digits;
    plan.rounding = rounding->value_or(Rounding::nearest);

    const CellValue base(plan.shape == Shape::level ? Cell::blank() : arguments.base);
    const CellValue target(arguments.target);
    if (plan.shape != Shape::level) {
        if (const Result<double> number = number_of(base.value()); !number) {
            return number;
        }
        plan.base = base.value().quantity;
    }
    if (const Result<double> number = number_of(target.value()); !number) {
        return number;
    }
    plan.target = target.value().quantity;
    return target_in(*year, plan);
}

Result<double> allotment(const Cell& total, const Cell& periods, const Cell& index, const Cell& order) {
    const auto remainder = remainder_option(order);
    if (!remainder) {
        return fail(remainder.error());
    }
    const Result<double> whole = number_of(total, std::nullopt);
    const Result<double> count = number_of_periods(periods);
    const Result<double> position = number_of(index, std::nullopt);
    for (const Result<double>* number : {&whole, &count, &position}) {
        if (!*number) {
            return *number;
        }
    }
    return allotted_share(*whole, *count, *position, remainder->value_or(Remainder::last));
}

Result<double> forecast(std::span<const Cell> years, std::span<const Cell> actuals, const Cell& year,
                        sys_days null_date) {
    if (years.size() != actuals.size()) {
        return fail(Error::bad_argument);
    }
    HeadingYears headings(years, year, null_date);
    const Result<int> asked = headings.asked_year();
    if (!asked) {
        return fail(asked.error());
    }
    Trend trend;
    for (std::size_t index = 0; index < actuals.size(); ++index) {
        const Result<double> actual = number_of(actuals[index], std::nullopt);
        if (!actual && actual.error() == Error::missing) {
            continue;
        }
        if (!actual) {
            return actual;
        }
        const Result<int> actual_year = headings.year_of(index);
        if (!actual_year) {
            return fail(actual_year.error());
        }
        trend.add(*actual_year, *actual);
    }
    return trend.value_in(*asked);
}

Result<double> required(const Cell& actual, const Cell& year, const Cell& target, const Cell& target_year,
                        sys_days null_date) {
    const Result<double> reached = number_of(actual, std::nullopt);
    if (!reached) {
        return reached;
    }
    const CellValue wanted(target);
    const Result<Goal> goal = goal_of(wanted.value(), std::nullopt);
    if (!goal) {
        return fail(goal.error());
    }
    const Result<int> from = year_among(year, {target_year}, null_date);
    const Result<int> until = year_among(target_year, {year}, null_date);
    if (!from || !until) {
        return fail(!from ? from.error() : until.error());
    }
    return required_change(*reached, *from, *goal, *until);
}

}  // namespace kpisheet
