// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/standing.hpp"

#include <fmt/format.h>

#include "core/indicators/goal.hpp"
#include "core/indicators/grade.hpp"
#include "core/rules/comparing.hpp"

namespace kpisheet {
namespace {

Text no_target(const Indicator& indicator, const Text& when) {
    if (indicator.unset || indicator.no_target) {
        return {"目標値を設定しない指標です。", "This indicator is kept without a target."};
    }
    return {fmt::format("{}目標値がありません。", when.ja), fmt::format("There is no {}target.", when.en)};
}

/// Why a figure can't be computed with. Empty where it can.
Text no_number(const KpiValue& value, const Text& name) {
    if (is_number(value)) {
        return {};
    }
    if (value.state == State::missing || value.state == State::abolished) {
        return {fmt::format("{}が「{}」で、数値がありません。", name.ja, value.text),
                fmt::format("The {} is “{}”: there is no figure.", name.en, value.text)};
    }
    return {fmt::format("{}「{}」は一つの数値ではありません。", name.ja, value.text),
            fmt::format("The {} “{}” is not one number.", name.en, value.text)};
}

/// Why there is no rate though actual and target are numbers.
Text no_rate(const RatedValue& rated, const RateFormula& formula) {
    const auto& target = *rated.target(formula.against);
    if (!are_comparable(*rated.actual, target)) {
        return {fmt::format("実績値と目標値の単位が違います（{}・{}）。", rated.actual->unit, target.unit),
                fmt::format("Actual and target have different units ({}, {}).", rated.actual->unit, target.unit)};
    }
    if (formula.method == RateMethod::progress) {
        if (rated.base == nullptr && !counts_from_zero(target)) {
            return {"基準値がないため、進捗率を計算できません。", "There is no base value to measure the progress from."};
        }
        if (rated.base != nullptr && !are_comparable(*rated.base, target)) {
            return {"基準値と目標値の単位が違います。", "Base and target have different units."};
        }
        return {"目標値が基準値と同じため、進捗率を計算できません。", "Target and base are the same: there is no way to cover."};
    }
    if (formula.method == RateMethod::inverse_ratio) {
        return {"実績値が0以下のため、達成率を計算できません。", "The actual is not above 0: no rate can be computed."};
    }
    return {"目標値が0以下のため、達成率を計算できません。", "The target is not above 0: no rate can be computed."};
}

std::optional<Better> better_of(const Indicator& indicator) {
    if (indicator.better == Direction::unknown) {
        return std::nullopt;
    }
    return indicator.better == Direction::lower ? Better::lower : Better::higher;
}

/// As goal_of, on figures that have inherited their units.
std::optional<Goal> goal_of(const Indicator& indicator, const KpiValue& target) {
    Value value;
    value.state = State::value;
    value.quantity.number = *target.number;
    value.quantity.condition = target.condition;
    const auto goal = kpisheet::goal_of(value, better_of(indicator));
    return goal ? std::optional(*goal) : std::nullopt;
}

void judge(const Indicator& indicator, const KpiValue& actual, const KpiValue& target, Standing& standing) {
    if (is_number(actual) && is_number(target)) {
        if (!are_comparable(actual, target)) {
            standing.no_status = standing.no_rate;
        } else if (const auto goal = goal_of(indicator, target)) {
            standing.status = goal->met_by(*actual.number) ? Status::met : Status::missed;
        }
        return;
    }
    const CellValue reached(Cell::of(actual.text));
    const CellValue wanted(Cell::of(target.text));
    if (const auto status = status_of(reached, wanted, better_of(indicator)); status && *status == Status::met) {
        standing.status = *status;
        return;
    }
    standing.no_status = standing.no_rate;
}

/// The formula of a rate: the sheet's; of a rate that the sheet prints, the one that explains it.
RateFormula formula_of(const Indicator& indicator, const RatedFigures& figures, const RatedValue& rated) {
    auto formula = figures.formula;
    if (figures.printed != nullptr && !figures.required && !explains(rated, formula)) {
        for (const auto& other : RateSurvey::formulas) {
            if (other.against == formula.against && explains(rated, other)) {
                return other;
            }
        }
    }
    if (figures.printed == nullptr && formula.method == RateMethod::ratio && indicator.better == Direction::lower) {
        formula.method = RateMethod::keep_below;
    }
    return formula;
}

}  // namespace

WrittenFigure written_figure(const KpiValue* value) {
    return value == nullptr ? WrittenFigure{} : WrittenFigure{std::string(value->text), value->cell, value->year, value->provisional};
}

Standing stand(const Indicator& indicator, const RatedFigures& figures, const KpiValue* target, const Text& when,
               const RateCustom& custom, int decimals) {
    Standing standing;
    standing.target = written_figure(target);
    const auto fail = [&](Text reason) {
        standing.no_rate = reason;
        standing.no_status = std::move(reason);
    };
    if (figures.actual == nullptr) {
        return standing;  // the caller knows why
    }
    if (target == nullptr || (target->state == State::missing && (indicator.unset || indicator.no_target))) {
        fail(no_target(indicator, when));
        return standing;
    }
    standing.no_rate = no_number(*figures.actual, {"実績値", "actual"});
    if (standing.no_rate.ja.empty()) {
        standing.no_rate = no_number(*target, {"目標値", "target"});
    }
    if (standing.no_rate.ja.empty()) {
        const RatedValue rated{figures.printed, figures.actual, figures.base, target, target};
        const auto formula = formula_of(indicator, figures, rated);
        const auto percent = rate_in_percent(rated, formula);
        const auto shown = custom.expected(rated, formula, decimals);
        if (percent && shown) {
            standing.rate = *shown / 100;
            if (const auto grade = GradeScale::standard().grade_of(*percent / 100)) {
                standing.grade = std::string(*grade);
            }
        } else {
            standing.no_rate = no_rate(rated, formula);
        }
    }
    judge(indicator, *figures.actual, *target, standing);
    return standing;
}

}  // namespace kpisheet
