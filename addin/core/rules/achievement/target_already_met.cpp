// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/eras/period.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/stated_directions.hpp"

namespace kpisheet::rules::target_already_met {
namespace {

/// 15人(5年間): not to be compared with a base of one year.
bool counts_over_years(const KpiValue& value) {
    const auto period = read_period(value.period());
    return period && period->kind == Period::Kind::span;
}

/// Targets that go the worse way year by year, as in a projection: 死亡数 122, 123, 124.
bool is_planned_way(const Indicator& indicator, const KpiValue& base, const KpiValue& target) {
    constexpr int least_targets = 3;
    double last = *base.number;
    int steps = 0;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::target && value.year) {
            if (!is_number(value) || !are_comparable(value, target) || (indicator.better == Direction::lower ? *value.number < last : *value.number > last)) {
                return false;
            }
            last = *value.number;
            ++steps;
        }
    }
    return steps >= least_targets;
}

/// True where the word of the target (以上, 以下) alone tells the direction, and base and results say that a limit is meant:
/// a level to be kept, a shade below a base that has been lost since (41人, then 36人; 40人以上), or the end of a planned way
/// that the results follow step by step (6,842人, then 6,604人, 6,481人; 6,250人以上). So does a rise that is held back of what
/// only its name says to be better lower (要介護認定率 15.5%, then 16.1%, 16.4%; 17.5%).
bool is_limit(const Indicator& indicator, const KpiValue& base, const KpiValue& target) {
    constexpr double shade = 0.04;
    const bool by_name = indicator.better_from == DirectionSource::name;
    const int least_steps = by_name ? 2 : 3;
    const bool stated = indicator.better_from != DirectionSource::condition && !by_name;
    const auto beyond = [&](double number) { return indicator.better == Direction::lower ? number > *target.number : number < *target.number; };
    double last = *base.number;
    int steps = 0;
    bool follows = true;
    bool lost = true;            // and stays there, though not from year to year
    bool falls_steadily = true;  // what was reached goes the worse way from year to year, past the target: it is to be held there
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && is_number(value) && are_comparable(value, target)) {
            lost = lost && (indicator.better == Direction::lower ? *value.number > *base.number : *value.number < *base.number);
            falls_steadily = falls_steadily && (indicator.better == Direction::lower ? *value.number > last : *value.number < last);
            follows = follows && !beyond(*value.number) && (indicator.better == Direction::lower ? *value.number >= last : *value.number <= last);
            last = *value.number;
            ++steps;
        }
    }
    constexpr int several = 4;
    if (beyond(last) && ((steps >= 2 && falls_steadily) || (by_name && lost && steps >= several))) {
        return true;
    }
    const bool is_near = std::abs(*base.number - *target.number) <= shade * std::abs(*target.number);
    return !stated && ((!by_name && is_near && steps > 0 && (beyond(last) || follows)) || (follows && steps >= least_steps));
}

/// A target that its base meets from the start.
struct MetTarget {
    const Indicator* indicator;
    const KpiValue* base;
    const KpiValue* target;
};

std::vector<MetTarget> find_met_targets(const Examined& examined) {
    std::vector<MetTarget> met;
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            const auto* base = base_of(indicator);
            const auto* target = final_target(indicator);
            if (indicator.better == Direction::unknown || indicator.breakdown || base == nullptr || target == nullptr ||
                !are_comparable(*base, *target) || target->condition == Condition::keep ||
                base->cumulative != target->cumulative || counts_over_years(*target) || counts_over_years(*base)) {
                continue;
            }
            if (misstated_direction(*table, indicator) || is_limit(indicator, *base, *target) ||
                (indicator.better_from == DirectionSource::name && is_planned_way(indicator, *base, *target))) {
                continue;
            }
            const bool lower = indicator.better == Direction::lower;
            // Of 転出超過数, -155人 may be 155 people who left or 155 who came.
            if (lower && (*base->number < 0 || *target->number < 0)) {
                continue;
            }
            if (lower ? *base->number < *target->number - slack(*base)
                      : *base->number > *target->number + slack(*base)) {
                met.push_back({&indicator, base, target});
            }
        }
    }
    return met;
}

void check(const Examined& examined, Findings& findings) {
    constexpr std::ptrdiff_t habit = 3;  // so many targets of 以上 below their bases are how the town writes a floor
    const auto met = find_met_targets(examined);
    const auto by_condition = [](const MetTarget& one) { return one.indicator->better_from == DirectionSource::condition; };
    const bool limits = std::ranges::count_if(met, by_condition) >= habit;
    for (const auto& one : met) {
        if (limits && by_condition(one)) {
            continue;
        }
        const auto way = one.indicator->better == Direction::lower ? Text{"低いほど良い", "lower is better"} : Text{"高いほど良い", "higher is better"};
        findings.add(one.target->cell, {fmt::format("基準値 {} は、目標値 {} を計画の前からすでに達成しています（{}指標）。",
                                                    figure_at(*one.base), figure_at(*one.target), way.ja),
                                        fmt::format("The base {} already meets the target {} before the plan begins ({}).",
                                                    figure_at(*one.base), figure_at(*one.target), way.en)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標                 | 基準値(R2) | 目標値(R7) | R4      | R5
    就業者数             | 7,740人    | 6,300人    | 7,100人 | 6,900人
    健診の受診率         | 42.2%      | 42.2%以上  | 41.0%   | 43.0%
    交通事故件数         | 120件      | 100件以下  | 118件   | 121件
    補助制度の利用者数   | 20人       | 15人(5年間) | 2人    | 4人
    転出超過数           | △155人    | △100人     | △140人 | △130人
    要介護認定率         | 15.5%      | 17.5%      | 16.1% | 16.4%
)",
                                      R"(
    指標   | 区分 | R2(基準) | R3    | R4    | R5    | R6    | R7
    死亡数 | 展望 |          | 122人 | 123人 | 123人 | 124人 | 124人
           | 実績 | 121人    | 128人 | 131人 | 127人 | 133人 |
    出生数 | 展望 |          | 48人  | 49人  | 50人  | 51人  | 52人
           | 実績 | 47人     | 45人  | 43人  | 44人  | 40人  |
)",
                                      R"(
    指標             | 基準値(R2) | 目標値(R7)  | R4      | R5
    図書館の入館者数 | 2,340人    | 2,050人以上 | 2,180人 | 2,260人
    路線バスの利用者数 | 186人      | 165人以上   | 171人   | 180人
    米の出荷量       | 1,420t     | 1,350t以上  | 1,390t  | 1,401t
)"};

constexpr std::string_view flagged[] = {R"(
    指標                 | 基準値(R2) | 目標値(R7)  | R4      | R5
    健診の受診率         | 45.6%      | »42.2%以上  | 44.0%   | 46.0%
    交通事故件数         | 95件       | »100件以下  | 92件    | 90件
    移住相談の件数       | 20件       | 40件以上    | 25件    | 31件
)"};

}  // namespace

extern const Rule rule{
    .id = "target-already-met",
    .group = RuleGroup::achievement,
    .severity = Severity::info,
    .title = {"初めから達成している目標", "Target met from the start"},
    .what = {"基準値が、計画の始まる前から目標値を達成しています。向き（以上・以下など）が分かる指標だけを見ます。",
             "The base value meets the target before the plan begins. Only indicators whose direction is known are "
             "looked at."},
    .why = {"目標の置き方の誤りか、基準値と目標値の取り違えかもしれません。",
            "The target may be set wrongly, or base and target may be mixed up."},
    .remedy = {"意図した目標（計画的な縮小や水準の維持）であれば、そのままで構いません。",
               "If it is meant (planned decline, keeping a level), leave it as it is."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::target_already_met
