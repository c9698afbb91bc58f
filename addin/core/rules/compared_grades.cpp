// SPDX-License-Identifier: MPL-2.0
#include "core/rules/compared_grades.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/rules/judged_by_target.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {
namespace {

using Kind = GradeMeaning::Kind;
using Evidence = std::vector<const KpiValue*>;

/// What differs, and the only grade of the legend for which `fits` is true.
template <class Fits>
ComparedGrade differing(const GradeLegend& legend, Evidence evidence, Fits fits) {
    ComparedGrade found{GradeVerdict::differs, std::move(evidence), {}};
    std::size_t fitting = 0;
    for (const auto& [grade, meaning] : legend) {
        if (fits(meaning)) {
            found.right = ++fitting == 1 ? std::string_view(grade) : std::string_view{};
        }
    }
    return found;
}

/// By the rate that the sheet prints; where it prints none, by the ratio of the year that the grade stands behind.
ComparedGrade compare_rate(const Sheet& sheet, const GradeLegend& legend, const GradeMeaning& meaning, const Graded& one, int farther) {
    const auto* rate = rate_beside(*one.indicator, one.cell->at, farther);
    const bool progress = std::ranges::any_of(legend, [](const auto& entry) { return entry.second.of_progress; });
    const auto rated = rate != nullptr ? std::nullopt : progress ? progressed_before(one) : rated_before(one);
    const auto printed = rate == nullptr ? std::nullopt : printed_rate(*rate);
    const auto* actual = judged_actual(one);
    const bool of_earlier_year = rate != nullptr && actual != nullptr && rate->year && actual->year && *rate->year < *actual->year;
    if ((!rated && !printed) || of_earlier_year) {
        return {};
    }
    const auto exact = rated ? rated->percent : percent_before_rounding(sheet, *rate, one, *printed);
    const auto percent = exact.value_or(printed ? printed->percent : 0);
    const auto slack_of_rate = exact ? 0.0 : 0.5 * std::pow(10.0, -printed->decimals);  // 99.96 % is printed as 100.0 %
    const auto fits = [&](const GradeMeaning& band) { return percent + slack_of_rate >= band.from && percent - slack_of_rate < band.below; };
    const auto inverse = rated && one.indicator->better == Direction::lower ? rate_in_percent(RateMethod::inverse_ratio, *rated->actual->number, *rated->target->number, std::nullopt) : std::nullopt;
    const bool by_inverse = inverse && *inverse >= meaning.from && *inverse < meaning.below;  // 計画÷実績, as many sheets rate what is to fall
    if (fits(meaning) || by_inverse) {
        return {GradeVerdict::agrees, {}, {}};
    }
    return differing(legend, rated ? Evidence{rated->actual, rated->target} : Evidence{rate}, [&](const auto& other) { return other.is_rate() && fits(other); });
}

std::optional<int> year_compared_with(const GradeLegend& legend) {
    const auto found = std::ranges::find_if(legend, [](const auto& entry) { return entry.second.since_year.has_value(); });
    return found == legend.end() ? std::nullopt : found->second.since_year;
}

}  // namespace

ComparedGrade compare_grade(const Sheet& sheet, const GradeLegend& legend, const Graded& one, JudgedBy way) {
    const auto known = legend.find(one.grade);
    if (known == legend.end()) {
        return {};
    }
    const auto& meaning = known->second;
    if (meaning.is_rate()) {
        return compare_rate(sheet, legend, meaning, one, way == JudgedBy::farther_rate ? 1 : 0);
    }
    const bool by_base = meaning.is_change();
    // ◎ for what is met comes before what changed since the base.
    const bool met_has_its_own = std::ranges::any_of(legend, [](const auto& entry) { return entry.second.kind == Kind::met; });
    const Comparing comparing{way == JudgedBy::year_before || std::ranges::any_of(legend, [](const auto& entry) { return entry.second.since_last_year; }),
                              std::ranges::any_of(legend, [](const auto& entry) { return entry.second.of_interim; }), year_compared_with(legend), way == JudgedBy::totals};
    ComparedGrade found;
    for (const bool lower : {false, true}) {
        const auto judged = judge_by_target(one, lower, comparing);
        if (!judged || (by_base && !judged->by_base)) {
            continue;
        }
        if (by_base && meaning.roughly && judged->by_target != Kind::met && judged->is_near_base()) {
            return {};
        }
        const bool met_first = met_has_its_own && judged->by_target == Kind::met;
        const auto fits = [&](const GradeMeaning& other) { return !other.is_rate() && (met_first ? other.kind == Kind::met : judged->is(other.kind)); };
        if (fits(meaning)) {
            return {GradeVerdict::agrees, {}, {}};
        }
        Evidence evidence{judged->actual, judged->target};
        if (judged->base != nullptr) {
            evidence.push_back(judged->base);
        }
        const bool either_way = found.verdict == GradeVerdict::differs;
        found = differing(legend, std::move(evidence), fits);
        found.right = either_way ? std::string_view{} : found.right;
    }
    return found;
}

}  // namespace kpisheet
