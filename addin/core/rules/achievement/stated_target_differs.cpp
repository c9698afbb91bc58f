// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "core/eras/period.hpp"
#include "core/indicators/exact.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::stated_target_differs {
namespace {

bool is_target(const KpiValue& value) { return value.role == ValueRole::target && is_number(value); }

std::optional<Period::Kind> kind_of(const KpiValue& value) {
    const auto period = read_period(value.period());
    return period ? std::optional(period->kind) : std::nullopt;
}

/// 15人(5年間), 20人(R2～R6).
bool counts_over_years(const KpiValue& target) {
    const auto kind = kind_of(target);
    return kind == Period::Kind::span || kind == Period::Kind::range;
}

/// Where the target that is stated once for the whole plan stands: in the KPI cell, or in a column that names no year.
const KpiValue* stated_target(const Indicator& indicator) {
    const KpiValue* stated = nullptr;
    int without_year = 0;
    for (const auto& value : indicator.values) {
        if (is_target(value) && (value.cell == indicator.cell || !value.heading_year)) {
            stated = stated == nullptr ? &value : stated;
            ++without_year;
        }
    }
    return without_year == 1 ? stated : nullptr;
}

/// What the year columns say of the same: the last year's target, or for 「5年間」 the total of the targets.
const KpiValue* counterpart(const Indicator& indicator, const KpiValue& stated, std::optional<int> plan_last) {
    const bool over_years = counts_over_years(stated);
    const KpiValue* found = nullptr;
    for (const auto& value : indicator.values) {
        if (&value == &stated) {
            continue;
        }
        if (over_years && value.role == ValueRole::total && value.of == ValueRole::target && is_number(value)) {
            return &value;
        }
        if (!over_years && is_target(value) && value.year && value.year == (stated.year ? std::optional<int>(stated.year) : plan_last)) {
            found = &value;
        }
    }
    return found;
}

/// True when the years make what was stated: then the total is miscalculated, which total-mismatch says. Where they make the total, the
/// stated figure is the odd one.
bool years_make(const Indicator& indicator, const KpiValue& stated, const KpiValue& total) {
    double sum = 0;
    for (const auto& value : indicator.values) {
        sum += is_target(value) && value.heading_year && value.cell.row == total.cell.row && value.cell != stated.cell
                   ? *value.number
                   : 0;
    }
    return compare_decimals(sum, *stated.number) == 0;
}

/// 400, 500, 600, 700, 800 or 73.0, 75.0, 76.5, 78.0, 80.0: the years lead to their last one in steps of a kind, and a far larger one or one
/// back would lead to the other figure, which is the odd one.
bool years_lead_to(const Indicator& indicator, const KpiValue& last, const KpiValue& other) {
    std::vector<double> steps;
    const KpiValue* found = nullptr;
    const KpiValue* before_last = nullptr;
    for (const auto& value : indicator.values) {
        if (is_target(value) && value.heading_year && value.cell.row == last.cell.row && value.cell != indicator.cell && value.cell != other.cell) {
            if (found != nullptr) {
                steps.push_back(*value.number - *found->number);
            }
            before_last = found;
            found = &value;
        }
    }
    constexpr std::size_t fewest = 3;
    constexpr std::size_t fewest_alike = 2;  // 44,400, 46,200 and 48,000
    const bool leads = last.role == ValueRole::target && found != nullptr && found->cell == last.cell;
    if (!leads || steps.size() < fewest) {
        return leads && steps.size() == fewest_alike && steps[0] != 0 && compare_decimals(steps[0], steps[1]) == 0;
    }
    if (std::ranges::all_of(steps, [&](double step) { return compare_decimals(step, steps[0]) == 0; })) {
        return steps[0] != 0;  // targets that stay alike tell nothing of the one for the end
    }
    const auto last_step = steps.back();
    steps.pop_back();
    double most = 0;
    for (const auto step : steps) {
        if (step * last_step <= 0) {
            return false;
        }
        most = std::max(most, std::abs(step));
    }
    const auto other_step = *other.number - *before_last->number;
    const bool far = other_step * last_step < 0 || std::abs(other_step) > 1.6 * most;
    return far && std::abs(last_step) <= most * 1.25;
}

/// 達成率 60% is (62−35)÷(80−35), and follows from no way with 90: the printed rates were computed with this target.
bool rates_follow(const Indicator& indicator, const KpiValue& target, const KpiValue& other) {
    const auto* base = base_of(indicator);
    const auto follows = [&](const KpiValue& rate, const KpiValue& actual, const KpiValue& from) {
        return std::ranges::any_of(std::array{RateMethod::ratio, RateMethod::progress, RateMethod::keep_below},
                                   [&](RateMethod method) { return explains({&rate, &actual, base, &from, &from}, {method, Against::final}); });
    };
    return std::ranges::any_of(indicator.values, [&](const auto& rate) {
        const auto* actual = rate.role == ValueRole::rate && is_number(rate) ? rated_actual(indicator, rate) : nullptr;
        return actual != nullptr && follows(rate, *actual, target) && !follows(rate, *actual, other);
    });
}

/// 目標値（H31） in a column of its own, and H31 again among the targets of the years.
struct TargetPair {
    const Indicator* indicator = nullptr;
    const KpiValue* stated = nullptr;
    const KpiValue* of_year = nullptr;
};

std::optional<TargetPair> twice_in_last_year(const Indicator& indicator) {
    std::optional<int> last;
    for (const auto& value : indicator.values) {
        last = is_target(value) && value.year ? std::max<std::optional<int>>(last, value.year) : last;
    }
    std::vector<const KpiValue*> targets;
    std::size_t earlier = 0;
    for (const auto& value : indicator.values) {
        if (is_target(value) && value.year) {
            value.year == last ? targets.push_back(&value) : void(++earlier);
        }
    }
    const bool pair = targets.size() == 2 && earlier >= 1 && are_comparable(*targets[0], *targets[1]) && targets[0]->heading_year && targets[1]->heading_year;
    return pair ? std::optional(TargetPair{&indicator, targets[0], targets[1]}) : std::nullopt;
}

/// Where the two are one target in three of four rows, the others are slips.
void check_pairs(const Examined& examined, Findings& findings) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<TargetPair>> differing;  // by the two columns
    std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> equal;
    for (const auto* table : examined.tables) {
        // Two of the last year, one of an earlier year.
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.numbers(ValueRole::target) >= 3; })) {
            const auto pair = !indicator.is_shifted() && !is_overlong(indicator) ? twice_in_last_year(indicator) : std::nullopt;
            if (pair) {
                const std::pair columns{pair->stated->cell.column, pair->of_year->cell.column};
                same_figure(*pair->stated, *pair->of_year) ? void(++equal[columns]) : differing[columns].push_back(*pair);
            }
        }
    }
    for (const auto& [columns, pairs] : differing) {
        if (!is_minority(pairs.size(), equal[columns])) {
            continue;
        }
        for (const auto& [indicator, stated, of_year] : pairs) {
            // The one that does not go on as the years do is the odd one.
            const bool stated_is_odd = years_lead_to(*indicator, *of_year, *stated);
            findings.add(stated_is_odd ? stated->cell : of_year->cell, {fmt::format("最終年度の目標値 {} が、目標値の列の {} と違います。ほかの指標では同じ値です。", figure_at(*of_year), figure_at(*stated)),
                                         fmt::format("The target of the final year {} differs from the stated target {}; for the other indicators they are one.",
                                                     figure_at(*of_year), figure_at(*stated))});
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    check_pairs(examined, findings);
    for (const auto* table : examined.tables) {
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.has_undated_targets(); })) {
            const auto* stated = stated_target(indicator);
            const auto* other =
                stated == nullptr ? nullptr : counterpart(indicator, *stated, examined.conventions.plan_last);
            if (other == nullptr || !are_comparable(*stated, *other) || same_figure(*stated, *other) ||
                (other->role == ValueRole::total && years_make(indicator, *stated, *other))) {
                continue;
            }
            const auto place = other->role == ValueRole::total
                                   ? Text{"目標値の合計", "the total of the targets"}
                                   : Text{"最終年度の目標値", "the target of the final year"};
            // Side by side, either of the two may be the wrong one.
            const bool beside = other->cell.row == stated->cell.row && other->cell.column + 1 == stated->cell.column;
            const bool stated_is_odd = !beside && (other->role == ValueRole::total ? years_make(indicator, *other, *other)
                                                                                   : years_lead_to(indicator, *other, *stated) || rates_follow(indicator, *other, *stated));
            findings.add(stated_is_odd ? range_of(stated->cell) : Range{other->cell, beside ? stated->cell : other->cell},
                         {fmt::format("{} {} が、指標に書かれた目標値 {} と違います。", place.ja, figure_at(*other),
                                      figure_at(*stated)),
                          fmt::format("{} {} differs from the stated target {}.",
                                      place.en == "the total of the targets" ? "The total of the targets"
                                                                             : "The target of the final year",
                                      figure_at(*other), figure_at(*stated))});
        }
    }
}

constexpr std::string_view clean[] = {R"(
    事業名       | 重要業績評価指標(KPI)                                 | 区分   | 3年度 | 4年度 | 5年度 | 6年度 | 7年度 | 5年間の合計
    就労支援事業 | 市内企業への就職率 ／36.7%(令和元年)→40.0%(令和7年)   | 目標値 | 36.0  | 37.0  | 38.0  | 39.0  | 40.0  | —
                 |                                                       | 実績値 | 36.6  | 25.0  |       |       |       | —
    雇用創出事業 | 新規雇用者数 ／0人(令和元年)→15人(5年間)              | 目標値 | 3     | 3     | 3     | 3     | 3     | 15
                 |                                                       | 実績値 | 0     | 0     |       |       |       | 0
    健診事業     | 補助券の使用枚数 ／525件(令和元年)→670枚(各年度)      | 目標値 | 670   | 670   | 670   | 670   | 670   | —
                 |                                                       | 実績値 | 610   | 650   |       |       |       | —
)"};

constexpr std::string_view flagged[] = {R"(
    事業名       | 重要業績評価指標(KPI)                                 | 区分   | 3年度 | 4年度 | 5年度 | 6年度 | 7年度 | 5年間の合計
    就労支援事業 | 市内企業への就職率 ／36.7%(令和元年)→40.0%(令和7年)   | 目標値 | 36.0  | 37.0  | 38.0  | 39.0  | »42.0 | —
                 |                                                       | 実績値 | 36.6  | 25.0  |       |       |       | —
    雇用創出事業 | »新規雇用者数 ／0人(令和元年)→15人(5年間)             | 目標値 | 3     | 3     | 4     | 4     | 4     | 18
                 |                                                       | 実績値 | 0     | 0     |       |       |       | 0
    研修支援事業 | 研修の修了者数 ／1人(令和元年)→35人(5年間)            | 目標値 | 7     | 7     | 7     | 7     | 7     | 35
                 |                                                       | 実績値 | 7     | 6     |       |       |       | 13
    広報事業     | »アプリの登録者数 ／310人(令和元年)→900人(令和7年)    | 目標値 | 400   | 500   | 600   | 700   | 800   | —
                 |                                                       | 実績値 | 421   | 515   |       |       |       | —
)",
                                        R"(
    指標         | 現状値(R元) | 目標値(R7) | R5目標 | R5実績 | R6目標 | R7目標
    就農者数     | 2人         | 10人       | 6人    | 5人    | 8人    | 10人
    宿泊者数     | 1,200人     | 2,000人    | 1,600人 | 1,480人 | 1,800人 | »2,100人
    相談件数     | 80件        | 120件      | 100件  | 98件   | 110件  | 120件
    講座の回数   | 3回         | 8回        | 6回    | 6回    | 7回    | 8回
    会員数       | 50人        | 75人       | 65人   | 61人   | 70人   | 75人
)",
                                        R"(
    指標           | 基準値(R4) | 最終目標値(R9) | R5目標   | R6目標   | R7目標   | R8目標   | R9目標
    図書館利用者数 | 61,420人   | »96,000人      | 63,000人 | 64,500人 | 66,000人 | 67,500人 | 69,000人
    会員数         | 412人      | 485人          | 425人    | 440人    | 455人    | 470人    | 485人
    相談件数       | 80件       | 130件          | 90件     | 100件    | 110件    | 120件    | 130件
    就農者数       | 6人        | 9人            | 7人      | 7人      | 8人      | 8人      | 9人
    創業件数       | 14件       | 19件           | 15件     | 16件     | 17件     | 18件     | 19件
)"};

}  // namespace

extern const Rule rule{
    .id = "stated-target-differs",
    .group = RuleGroup::achievement,
    .severity = Severity::error,
    .title = {"二か所の目標値の不一致", "Two different final targets"},
    .what = {"指標の欄や「目標値」の欄に書かれた最終目標が、年度別の欄の最終年度（5年間の目標では合計）と違います。",
             "The final target stated with the indicator differs from that of the final year column, or from the total "
             "where it is one over the years."},
    .why = {"どちらが目標か分からず、達成率も二通りになります。",
            "Nobody can tell which one holds, and there are two achievement rates."},
    .remedy = {"計画書の目標値を確かめて、二か所をそろえてください。",
               "Look up the target in the plan and make both places agree."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::stated_target_differs
