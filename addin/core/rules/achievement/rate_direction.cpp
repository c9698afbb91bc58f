// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include "core/rules/comparing.hpp"
#include "core/rules/rate_custom.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/stated_directions.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::rate_direction {
namespace {

/// How one rate of an indicator that is to stay low is computed.
enum class Reading : std::uint8_t { unclear, as_rising, as_falling };

struct Falling {
    const Indicator* indicator;
    RatedValue rated;
    RateFormula formula;  ///< of Reading::as_rising: actual / target, against the one that explains it
    Reading reading;
};

Falling read_rate(const Indicator& indicator, const RatedValue& rated) {
    Falling found{&indicator, rated, {}, Reading::unclear};
    for (const auto& formula : RateSurvey::formulas) {
        const auto* target = rated.target(formula.against);
        if (target == nullptr || !explains(rated, formula) ||
            compare_decimals(*rated.actual->number, *target->number) == 0) {
            continue;
        }
        if (formula.method != RateMethod::ratio) {
            return {&indicator, rated, formula, Reading::as_falling};
        }
        if (found.reading == Reading::unclear) {
            found = {&indicator, rated, formula, Reading::as_rising};
        }
    }
    return found;
}

void report(const Falling& wrong, Findings& findings) {
    const auto& target = *wrong.rated.target(wrong.formula.against);
    const auto words = arithmetic(wrong.rated, wrong.formula);
    const bool exceeded = *wrong.rated.actual->number > *target.number;
    const auto state = exceeded ? Text{"目標を超えて悪化しているのに、100％を上回る達成率です",
                                       "the limit is exceeded, yet the rate is above 100 %"}
                                : Text{"目標を達成しているのに、100％を下回る達成率です",
                                       "the target is met, yet the rate is below 100 %"};
    const auto better =
        rate_in_percent(RateMethod::keep_below, *wrong.rated.actual->number, *target.number, std::nullopt);
    const auto printed = printed_rate(*wrong.rated.rate);
    const auto shown = better && printed ? percent_text(*better, printed->decimals) : std::string();
    findings.add(
        wrong.rated.rate->cell,
        {fmt::format("「{}」は低いほど良い指標ですが、達成率 {} は {} です。{}。{}", wrong.indicator->name,
                     wrong.rated.rate->text, words.ja, state.ja,
                     shown.empty()
                         ? ""
                         : fmt::format("低いほど良い指標の計算（(2×目標値−実績値)÷目標値）では {} です。", shown)),
         fmt::format("Lower is better for “{}”, but the rate {} is {}: {}.{}", wrong.indicator->name,
                     wrong.rated.rate->text, words.en, state.en,
                     shown.empty() ? "" : fmt::format(" As (2 × target − actual) ÷ target it is {}.", shown))});
}

void check_stated(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            const auto cell = misstated_direction(*table, indicator);
            if (!cell) {
                continue;
            }
            const bool falls = indicator.better == Direction::higher;
            const auto way = falls ? Text{"低いほど良い", "lower is better"} : Text{"高いほど良い", "higher is better"};
            const auto stated = seen_text(examined.sheet, *cell);
            const auto base = figure_at(*base_of(indicator));
            const auto target = figure_at(*final_target(indicator));
            findings.add(*cell, {fmt::format("「{}」は{}指標で、目標値 {} も基準値 {} より{}のに、方向の欄は「{}」です。", indicator.name, way.ja, target, base, falls ? "低い" : "高い", stated),
                                 fmt::format("For “{}” {}, and its target {} is {} its base {}, but the direction column says “{}”.", indicator.name, way.en, target,
                                             falls ? "below" : "above", base, stated)});
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    check_stated(examined, findings);
    std::vector<Falling> rising;
    std::size_t as_falling = 0;
    for (const auto* table : examined.tables) {
        const auto dated = dated_rate_columns(*table);
        for (const auto& indicator : table->indicators) {
            if (indicator.better != Direction::lower) {
                continue;
            }
            for (const auto& rated : rated_values(indicator, dated)) {
                auto found = read_rate(indicator, rated);
                as_falling += found.reading == Reading::as_falling ? 1 : 0;
                if (found.reading == Reading::as_rising) {
                    rising.push_back(std::move(found));
                }
            }
        }
    }
    const bool treated_otherwise = as_falling >= 2 && as_falling > rising.size();
    const Indicator* reported = nullptr;
    for (const auto& wrong : rising) {
        const auto& target = *wrong.rated.target(wrong.formula.against);
        const bool misleading = *target.number > 0 && *wrong.rated.actual->number > *target.number;
        // 24件 of 25件以下 as 96.0%, in a sheet that rates its others the other way.
        const bool belittled = *wrong.rated.actual->number < *target.number && as_falling >= rising.size();
        if ((misleading || belittled || treated_otherwise) && wrong.indicator != reported) {
            report(wrong, findings);
            reported = wrong.indicator;  // the other years of it have the same cause
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標           | 基準値 R2 | 目標値 R7 | 実績値 R5 | 達成率
    移住世帯数     | 10世帯    | 50世帯    | 30世帯    | 60.0%
    空き家の活用数 | 2件       | 12件      | 14件      | 116.7%
    交通事故件数   | 120件     | 100件以下 | 110件     | 90.0%
    待機児童数     | 40人      | 10人      | 10人      | 100.0%
)"};

constexpr std::string_view flagged[] = {R"(
    指標           | 基準値 R2 | 目標値 R7 | 実績値 R5 | 達成率
    移住世帯数     | 10世帯    | 50世帯    | 30世帯    | 60.0%
    空き家の活用数 | 2件       | 12件      | 9件       | 75.0%
    交通事故件数   | 120件     | 100件以下 | 110件     | »110.0%
    観光案内の件数 | 300件     | 400件     | 310件     | 77.5%
)",
                                        R"(
    指標           | 基準値 R2 | 目標値 R7 | 実績値 R5 | 達成率
    移住世帯数     | 10世帯    | 50世帯    | 30世帯    | 60.0%
    空き家の活用数 | 2件       | 12件      | 9件       | 75.0%
    交通事故件数   | 31件      | 25件      | 24件      | »96.0%
    ごみの排出量   | 892g      | 850g      | 871g      | 97.5%
    観光案内の件数 | 300件     | 400件     | 310件     | 77.5%
)",
                                        R"(
    指標               | 方向  | 基準値(R元) | 目標値(R7) | R3    | R4
    家庭系ごみの排出量 | »増加 | 612g        | 500g       | 595g  | 581g
    リサイクル率       | 増加  | 22.6%       | 30.0%      | 22.4% | 22.8%
    緑地の面積         | 増加  | 84ha        | 90ha       | 85ha  | 86ha
)"};

}  // namespace

extern const Rule rule{
    .id = "rate-direction",
    .group = RuleGroup::achievement,
    .severity = Severity::warning,
    .title = {"低いほど良い指標の達成率の向き", "Rate of a lower-is-better indicator the wrong way round"},
    .what = {"低いほど良い指標（○件以下、待機児童数など）の達成率が、高いほど良い指標として「実績値÷目標値」で計算され"
             "ています。目標を超えて悪化したのに100％を上回るもの、または、その表のほかの低いほど良い指標と計算方法が違"
             "うものを指摘します。指標名と計画の両方に反する方向の欄も指摘します。",
             "The rate of an indicator that is to stay low is actual ÷ target, as if more were better: it is above 100 "
             "% although the limit is exceeded, or it differs from how the sheet rates its other such indicators. So is a direction "
             "column that says neither what the name says nor where the plan goes."},
    .why = {"悪化した年ほど達成率が高く見え、評価が逆になります。",
            "The worse the year, the better the rate looks: the judgement is reversed."},
    .remedy =
        {"低いほど良い指標の計算方法（(2×目標値−実績値)÷目標値、または基準値からの進捗率）で計算し直してください。",
         "Recompute it by a method for such indicators: (2 × target − actual) ÷ target, or the progress from the "
         "base."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::rate_direction
