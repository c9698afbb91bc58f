// SPDX-License-Identifier: MPL-2.0
#include "core/rules/rate_cause.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "core/rules/comparing.hpp"
#include "core/rules/rate_custom.hpp"

namespace kpisheet {
namespace {

/// True when dividing these two gives the printed rate.
bool divides(const KpiValue& actual, const KpiValue& target, const PrintedRate& printed) {
    if (!are_comparable(actual, target)) {
        return false;
    }
    const auto percent = rate_in_percent(RateMethod::ratio, *actual.number, *target.number, std::nullopt);
    return percent && *percent != 0 && shows_as(*percent, printed);
}

Text quotient(const KpiValue& actual, const KpiValue& target, std::string_view ja, std::string_view en) {
    return {fmt::format("{}÷{}（{}）です", figure_at(actual), figure_at(target), ja),
            fmt::format("is {} ÷ {} ({})", figure_at(actual), figure_at(target), en)};
}

/// 48.4 for 84.4: two neighbouring digits changed places.
bool digits_swapped(std::string_view right, std::string_view printed) {
    if (right.size() != printed.size()) {
        return false;
    }
    const auto [r, p] = std::ranges::mismatch(right, printed);
    return r != right.end() && r + 1 != right.end() && *r == *(p + 1) && *(r + 1) == *p &&
           std::equal(r + 2, right.end(), p + 2, printed.end());
}

}  // namespace

RateCause find_cause(const Table& table, std::size_t number, const RatedValue& rated, const RateFormula& formula) {
    const auto& indicator = table.indicators[number];
    const auto printed = printed_rate(*rated.rate).value_or(PrintedRate{});
    using Kind = RateCause::Kind;
    const auto& actual = *rated.actual;
    const auto& target = *rated.target(formula.against);
    const auto percent = rate_in_percent(rated, formula).value_or(0);
    if (shows_as(percent, printed, Rounding::down) || shows_as(percent, printed, Rounding::up)) {
        const bool down = shows_as(percent, printed, Rounding::down);
        return {Kind::rounding,
                {fmt::format("端数を{}た値です", down ? "切り捨て" : "切り上げ"),
                 fmt::format("is rounded {}", down ? "down" : "up")}};
    }
    if (rated.base != nullptr && divides(actual, *rated.base, printed)) {
        return {Kind::base, quotient(actual, *rated.base, "基準値", "the base value")};
    }
    for (const auto& other : indicator.values) {
        if (other.role == ValueRole::target && other.cell != target.cell && divides(actual, other, printed)) {
            return {Kind::other_target, quotient(actual, other, "別の目標値", "another target")};
        }
        if (other.role == ValueRole::actual && other.cell != actual.cell && divides(other, target, printed)) {
            return {Kind::other_year, quotient(other, target, "別の年度の実績値", "the actual of another year")};
        }
    }
    for (const auto& other : RateSurvey::formulas) {
        if (other.method != formula.method && other.against == formula.against && explains(rated, other)) {
            const auto words = arithmetic(rated, other);
            const bool swapped = other.method == RateMethod::inverse_ratio;
            return {swapped ? Kind::swapped : Kind::method,
                    {fmt::format("{}で、{}", words.ja,
                                 swapped ? "分子と分母が逆です" : "この表のほかの達成率と計算方法が違います"),
                     fmt::format("is {}: {}", words.en,
                                 swapped ? "numerator and denominator are swapped"
                                         : "another method than that of the other rates")}};
        }
    }
    if (digits_swapped(percent_text(percent, printed.decimals), percent_text(printed.percent, printed.decimals))) {
        return {Kind::digits, {"数字の順が入れ替わっています", "has two digits swapped"}};
    }
    for (const auto neighbour : {number - 1, number + 1}) {
        if (neighbour >= table.indicators.size()) {
            continue;
        }
        for (const auto& other : rated_values(table.indicators[neighbour], dated_rate_columns(table))) {
            const auto* others = other.target(formula.against);
            if (others == nullptr || other.actual->cell.column != actual.cell.column) {
                continue;
            }
            for (const auto& [a, t] :
                 {std::pair(&actual, others), std::pair(other.actual, &target), std::pair(other.actual, others)}) {
                if (divides(*a, *t, printed)) {
                    return {Kind::neighbour, quotient(*a, *t, "別の行の数値", "figures of another row")};
                }
            }
        }
    }
    for (const auto& [factor, ja, en] :
         {std::tuple(10.0, "10倍", "ten times"), std::tuple(0.1, "10分の1", "a tenth of"),
          std::tuple(100.0, "100倍", "a hundred times"), std::tuple(0.01, "100分の1", "a hundredth of")}) {
        if (percent != 0 && shows_as(percent * factor, printed)) {
            return {Kind::digits, {fmt::format("正しい値の{}です", ja), fmt::format("is {} what it should be", en)}};
        }
    }
    return {};
}

}  // namespace kpisheet
