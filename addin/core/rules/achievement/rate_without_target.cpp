// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/comparing.hpp"
#include "core/rules/rate_custom.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::rate_without_target {
namespace {

bool has_target(const ValueKinds& kinds) { return kinds.has_beside(ValueRole::target, State::missing); }

bool is_rate(const KpiValue& value) { return value.role == ValueRole::rate && is_number(value); }

/// Rates against the targets of their years whose year has a dash for a target.
std::vector<RatedValue> without_year_target(const Examined& examined, std::size_t number, const Table& table) {
    std::vector<RatedValue> without;
    std::size_t with_target = 0;
    const auto kinds = examined.kinds_of(table);
    for (const auto& [index, rated, seen] : examined.rates[number]) {
        const auto& indicator = table.indicators[index];
        if (indicator.is_shifted() || !has_target(kinds[index])) {
            continue;
        }
        const auto formula = examined.custom.formula_for(number, *rated.rate);
        if (!formula || formula->against != Against::year) {
            continue;
        }
        with_target += rated.year_target != nullptr ? 1 : 0;
        const auto* target =
            target_of_year(indicator, rated.actual->heading_year ? rated.actual->heading_year : rated.actual->year);
        const bool lacks_one = target != nullptr && target->state == State::missing;
        if (lacks_one && !explains(rated, {formula->method, Against::final})) {
            without.push_back(rated);
        }
    }
    if (with_target < 3 * without.size()) {
        without.clear();
    }
    return without;
}

/// Rates of a year that has a dash for its target and another for its actual: nothing was planned or counted.
std::vector<const KpiValue*> of_nothing(const Examined& examined, const Table& table) {
    std::vector<const KpiValue*> found;
    const auto rates_dashes = [](const ValueKinds& kinds) {
        return kinds.has(ValueRole::rate) && kinds.has(ValueRole::actual, State::missing) && kinds.has(ValueRole::target, State::missing);
    };
    const auto is_dash = [](const KpiValue* value) { return value != nullptr && value->state == State::missing; };
    for (const auto& indicator : examined.indicators_with(table, rates_dashes)) {
        for (const auto& rate : indicator.values) {
            if (!is_rate(rate) || !rate.year || indicator.is_shifted()) {
                continue;
            }
            const auto actual = std::ranges::find_if(indicator.values, [&](const auto& one) { return one.role == ValueRole::actual && one.year == rate.year; });
            const bool nothing = actual != indicator.values.end() && is_dash(&*actual) && is_dash(target_of_year(indicator, rate.year));
            if (nothing) {
                found.push_back(&rate);
            }
        }
    }
    std::size_t others = 0;
    for (const auto& indicator : table.indicators) {
        if (found.empty() || indicator.is_shifted()) {
            continue;
        }
        others += static_cast<std::size_t>(std::ranges::count_if(indicator.values, [](const auto& value) { return is_rate(value) && value.year; }));
    }
    others -= found.size();
    return found.size() * 4 > others ? std::vector<const KpiValue*>{} : found;
}

/// A target in words (全校実施, 策定完了) gives no rate; a printed one is asked about where the sheet has enough others that
/// follow from figures, and no second one beside words.
std::vector<const KpiValue*> beside_words(const Examined& examined) {
    std::vector<const KpiValue*> found;
    std::size_t computed = 0;
    for (const auto* table : examined.tables) {
        const auto kinds = examined.kinds_of(*table);
        for (std::size_t at = 0; at < kinds.size(); ++at) {
            const auto& indicator = table->indicators[at];
            const bool in_words = kinds[at].has(ValueRole::target, State::text) && !kinds[at].has(ValueRole::target, State::value) &&
                                  !kinds[at].has(ValueRole::target, State::unreadable) && !kinds[at].has(ValueRole::target, State::abolished);
            if (!in_words || indicator.is_shifted()) {
                computed += static_cast<std::size_t>(kinds[at].numbers(ValueRole::rate));
                continue;
            }
            for (const auto& value : indicator.values) {
                if (is_rate(value)) {
                    found.push_back(&value);
                }
            }
        }
    }
    const bool not_done = found.size() == 1 && *found.front()->number == 0;  // 0% of what is to be completed is a judgement
    if (found.size() > 1 || computed < 4 || not_done) {
        found.clear();
    }
    return found;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* rate : beside_words(examined)) {
        findings.add(rate->cell, {fmt::format("目標値が言葉で書かれていて計算できないのに、達成率 {} が書かれています。", rate->text),
                                  fmt::format("A rate ({}) is printed although the target is words and gives none.", rate->text)});
    }
    for (std::size_t number = 0; number < examined.tables.size(); ++number) {
        const auto* table = examined.tables[number];
        for (const auto* rate : of_nothing(examined, *table)) {
            findings.add(rate->cell, {fmt::format("その年度の目標値も実績値もないのに、達成率 {} が書かれています。", rate->text),
                                      fmt::format("A rate ({}) is printed although its year has neither a target nor an actual.", rate->text)});
        }
        for (const auto& rated : without_year_target(examined, number, *table)) {
            findings.add(rated.rate->cell,
                         {fmt::format("その年度の目標値がないのに、達成率 {} が書かれています（実績値 {}）。",
                                      rated.rate->text, figure_at(*rated.actual)),
                          fmt::format("A rate ({}) is printed although its year has no target (actual {}).",
                                      rated.rate->text, figure_at(*rated.actual))});
        }
        std::size_t with_target = 0;
        std::vector<const Indicator*> without;
        const auto kinds = examined.kinds_of(*table);
        for (std::size_t at = 0; at < kinds.size(); ++at) {
            if (kinds[at].numbers(ValueRole::rate) != 0) {
                with_target += has_target(kinds[at]) ? 1 : 0;
                if (!has_target(kinds[at]) && !table->indicators[at].is_shifted()) {
                    without.push_back(&table->indicators[at]);
                }
            }
        }
        // Where several rows lack one, the targets stand somewhere this table does not show.
        if (without.empty() || with_target < 2 || with_target < 3 * without.size()) {
            continue;
        }
        for (const auto* indicator : without) {
            Range range{};
            std::string rates;
            for (const auto& value : indicator->values) {
                if (is_rate(value)) {
                    range = rates.empty() ? range_of(value.cell) : Range{range.first, value.cell};
                    rates.append(rates.empty() ? "" : ", ").append(value.text);
                }
            }
            findings.add(range,
                         {fmt::format("目標値がないのに達成率 {} が書かれています（{}）。", rates, indicator->name),
                          fmt::format("A rate ({}) is printed although the indicator has no target ({}).", rates,
                                      indicator->name)});
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標           | 基準値 R2 | 目標値 R7  | 実績値 R5 | 達成率
    移住世帯数     | 10世帯    | 50世帯     | 30世帯    | 60.0%
    空き家の活用数 | 2件       | 12件       | 9件       | 75.0%
    計画の見直し   | -         | 見直し完了 | 素案作成  | 0.0%
    観光案内の件数 | 300件     | -          | 310件     | -
)",
                                      R"(
    指標           | 実績値 R4 | 実績値 R5 | 達成率
    移住世帯数     | 10世帯    | 30世帯    | 60.0%
    空き家の活用数 | 2件       | 9件       | 75.0%
    観光案内の件数 | 300件     | 310件     | 77.5%
)"};

constexpr std::string_view flagged[] = {R"(
    指標           | 基準値 R2 | 目標値 R7 | 実績値 R5 | 達成率
    移住世帯数     | 10世帯    | 50世帯    | 30世帯    | 60.0%
    空き家の活用数 | 2件       |           | 9件       | »75.0%
    観光案内の件数 | 300件     | 400件     | 310件     | 77.5%
    商店街の通行量 | 800人     | 1,000人   | 950人     | 95.0%
)",
                                        R"(
    指標           | 基準値 R2 | R4 目標値 | R4 実績値 | R4 達成率 | R5 目標値 | R5 実績値 | R5 達成率 | 目標値 R7
    移住世帯数     | 10世帯    | 30世帯    | 21世帯    | 70.0%     | 35世帯    | 28世帯    | 80.0%     | 50世帯
    空き家の活用数 | 2件       | 6件       | 3件       | 50.0%     | -         | 9件       | »112.5%   | 12件
    観光案内の件数 | 300件     | 320件     | 304件     | 95.0%     | 350件     | 315件     | 90.0%     | 400件
)",
                                        R"(
    指標           | 基準値 R2 | R4 目標値 | R4 実績値 | R4 達成率 | R5 目標値 | R5 実績値 | R5 達成率
    移住世帯数     | 10世帯    | 30世帯    | 21世帯    | 70.0%     | 35世帯    | 28世帯    | 80.0%
    満足度         | 34.6%     | -         | -         | »101.0%   | 40.0%     | 38.2%     | 95.5%
    観光案内の件数 | 300件     | 320件     | 304件     | 95.0%     | 350件     | 315件     | 90.0%
)"};

}  // namespace

extern const Rule rule{
    .id = "rate-without-target",
    .group = RuleGroup::achievement,
    .severity = Severity::warning,
    .title = {"目標値のない達成率", "Achievement rate without a target"},
    .what =
        {"目標値が空欄または「-"
         "」の指標に、達成率が書かれています。年度ごとの目標値に対する達成率では、その年度の目標値を見ます。",
         "An indicator has a printed rate, but its target is blank or a dash. Where rates are against the targets of "
         "their years, that of the year counts."},
    .why = {"何に対する達成率かが分からず、検証できません。目標値の記入漏れか、消し忘れた達成率です。",
            "Nobody can tell what the rate refers to. Either the target was left out, or an old rate was left in."},
    .remedy = {"目標値を記入するか、達成率を消してください。", "Enter the target, or remove the rate."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::rate_without_target
