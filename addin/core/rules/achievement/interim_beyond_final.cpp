// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/eras/period.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/plan_shapes.hpp"
#include "core/rules/planned_way.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/scale_slips.hpp"

namespace kpisheet::rules::interim_beyond_final {
namespace {

/// 15人(5年間), 670枚(各年度).
bool counts_years(const KpiValue& target) {
    const auto period = read_period(target.period());
    return period && (period->kind == Period::Kind::span || period->kind == Period::Kind::each_year);
}

/// Targets of single years that are added up over the plan may go up and down.
bool adds_up(const Indicator& indicator) {
    return std::ranges::any_of(indicator.values, [](const auto& value) {
        return (value.role == ValueRole::total && is_number(value)) ||
               (value.role == ValueRole::target && counts_years(value));
    });
}

/// A block in which 目標値 stands twice holds an actual that is taken for a target.
bool has_years_twice(const Indicator& indicator) {
    const auto twice = std::ranges::count_if(indicator.values, [&](const auto& one) {
        return is_numeric_target(one) && std::ranges::any_of(indicator.values, [&](const auto& other) {
            return is_numeric_target(other) && one.year && one.year == other.year && one.cell.column == other.cell.column && one.cell.row != other.cell.row;
        });
    });
    return twice >= 4;  // of two years and more
}

/// A target of a year on the way that goes beyond the final one.
struct Beyond {
    const KpiValue* interim;
    const KpiValue* last;
    Direction way;
    bool last_is_odd;  ///< several years on the way go beyond it, each further than the one before, or what was reached does
};

/// 22.6 reached, 23.0 last on the way and 20.6 in the end: what was reached lies beyond the final target and nearer to the one on the way.
bool is_left_behind(const KpiValue& last, const KpiValue& interim, Direction way, const Indicator& indicator) {
    const auto* actual = latest_actual(indicator, last);
    const bool beyond = actual != nullptr && (way == Direction::higher ? *actual->number > *last.number : *actual->number < *last.number);
    return beyond && std::abs(*actual->number - *interim.number) < std::abs(*actual->number - *last.number);
}

/// 71.3 at first, 78.3 reached, 78.0 on the way and 58.0 in the end: the one target on the way and what was reached lie on the good side of the
/// base, the final one does not. The reverse is a plan that starts from a setback.
const KpiValue* turned_back(const Indicator& indicator, const KpiValue* base, const KpiValue& last) {
    const KpiValue* interim = nullptr;
    for (const auto& value : indicator.values) {
        if (is_numeric_target(value) && value.cell != last.cell) {
            if (interim != nullptr || !value.year || !last.year || *value.year >= *last.year) {
                return nullptr;
            }
            interim = &value;
        }
    }
    const auto* actual = latest_actual(indicator, last);
    if (interim == nullptr || base == nullptr || actual == nullptr || !are_comparable(*base, last) || !are_comparable(*interim, last)) {
        return nullptr;
    }
    const auto gain = [&](const KpiValue& value) { return (*value.number - *base->number) * (indicator.better == Direction::lower ? -1 : 1); };
    return gain(*interim) > 0 && gain(*actual) > 0 && gain(last) < 0 ? interim : nullptr;
}

/// 量の見込み: a table in which several plans go down, of figures that need not fall, plans what will be asked for.
bool plans_a_demand(const Examined& examined, const Table& table) {
    constexpr int several = 3;
    int plans = 0;
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.numbers(ValueRole::target) >= 3; })) {
        std::vector<double> targets;
        for (const auto& value : indicator.values) {
            if (is_numeric_target(value) && value.year) {
                targets.push_back(*value.number);
            }
        }
        plans += indicator.better == Direction::unknown && targets.size() >= 3 && targets.back() < targets.front() &&
                         std::ranges::is_sorted(targets, std::ranges::greater{})
                     ? 1
                     : 0;
    }
    return plans >= several;
}

/// 変更前 | 変更後: the target of a year, as it was before.
bool is_replaced(const Table& table, const KpiValue& value) {
    constexpr std::string_view words[] = {"変更前", "改訂前", "改定前", "見直し前", "修正前"};
    const auto column = std::ranges::find(table.columns, value.cell.column - table.shift, &Column::column);
    return column != table.columns.end() && std::ranges::any_of(words, [&](auto word) { return column->heading.find(word) != std::string::npos; });
}

/// From what was reached first to the final target, where nearly all rows of the table have their targets in between.
Direction way_of_table(const Table& table, const Indicator& indicator, const KpiValue& last) {
    constexpr int fewest = 5;
    const auto first_of = [](const Indicator& one) {
        const auto first = std::ranges::find_if(one.values, [](const auto& value) { return (value.role == ValueRole::actual || value.role == ValueRole::base) && is_number(value); });
        return first == one.values.end() ? nullptr : &*first;
    };
    int inside = 0;
    int outside = 0;
    for (const auto& one : table.indicators) {
        const auto* first = first_of(one);
        const auto* final = final_target(one);
        if (first == nullptr || final == nullptr || !are_comparable(*first, *final) || *first->number == *final->number) {
            continue;
        }
        const bool all = std::ranges::all_of(one.values, [&](const auto& value) {
            return !is_numeric_target(value) || !value.year || !are_comparable(value, *final) || (*value.number - *first->number) * (*value.number - *final->number) <= 0;
        });
        ++(all ? inside : outside);
    }
    const auto* first = first_of(indicator);
    if (inside < fewest || outside > 1 || first == nullptr || !are_comparable(*first, last) || *first->number == *last.number) {
        return Direction::unknown;
    }
    return *first->number < *last.number ? Direction::higher : Direction::lower;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        const bool demand = plans_a_demand(examined, *table);
        std::vector<Beyond> found;
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.numbers(ValueRole::target) >= 2; })) {
            const auto* last = final_target(indicator);
            if (last == nullptr || adds_up(indicator)) {
                continue;
            }
            auto way = planned_way(indicator, *last);
            const bool ahead = std::ranges::any_of(indicator.values, [&](const auto& value) { return is_numeric_target(value) && value.year && last->year && *value.year + 2 <= *last->year; });
            way = way == Direction::unknown && ahead ? way_of_table(*table, indicator, *last) : way;
            const auto* start = base_of_plan(indicator);
            const KpiValue* worst = nullptr;
            const KpiValue* previous = nullptr;
            bool steady = true;
            bool against = true;  // 108, 107.5 and 107 planned, and 103 in the end, of what is said to be better high
            int beyond_last = 0;
            int interims = 0;
            for (const auto& value : indicator.values) {
                const bool interim = is_numeric_target(value) && value.year && (!last->year || *value.year < *last->year) &&
                                     value.cell != last->cell && !is_of_plan_before(value, start) && !is_replaced(*table, value);
                if (interim && previous != nullptr) {
                    steady = steady && (way == Direction::higher ? *value.number >= *previous->number : *value.number <= *previous->number);
                    against = against && (way == Direction::higher ? *value.number < *previous->number : *value.number > *previous->number);
                }
                previous = interim ? &value : previous;
                interims += interim ? 1 : 0;
                if (!interim || way == Direction::unknown || !are_comparable(value, *last) ||
                    same_figure(value, *last)) {
                    continue;
                }
                const bool beyond =
                    way == Direction::higher ? *value.number > *last->number : *value.number < *last->number;
                beyond_last += beyond ? 1 : 0;
                if (beyond && worst == nullptr) {
                    worst = &value;
                }
            }
            // A figure of another scale is spoken of by scale-slip.
            constexpr int fewest_against = 3;
            // 5,200, 5,300 and 5,400 planned of what no one says is to fall, though more was reached at first.
            const bool goes_on = against && interims >= 2 && previous != nullptr && (way == Direction::higher ? *last->number < *previous->number : *last->number > *previous->number);
            const bool meant = (goes_on && indicator.better == Direction::unknown) || (demand && steady && beyond_last >= 2 && levels_off(indicator, *last)) || (against && interims >= fewest_against);
            if (worst != nullptr && !meant && !is_to_recover(indicator, *worst, *last, way) && !is_eased_for_good(indicator, *worst, *last, way) && !has_years_twice(indicator) && !leads_from_actual(indicator, *last) && !stays_level(indicator, start, *last) && scale_slips(indicator).empty()) {
                found.push_back({worst, last, way, (steady && beyond_last >= 2) || (worst == previous && is_left_behind(*last, *worst, way, indicator))});
            } else if (const auto* interim = worst == nullptr && !demand && !is_of_plan_before(*last, start) ? turned_back(indicator, start, *last) : nullptr;
                       interim != nullptr && scale_slips(indicator).empty()) {
                findings.add(last->cell, {fmt::format("途中の年度の目標値 {} と最終の目標値 {} が、基準値 {} から見て逆の向きです。", figure_at(*interim), figure_at(*last), figure_at(*start)),
                                          fmt::format("The target of a year on the way, {}, and the final target {} lie on different sides of the base {}.", figure_at(*interim),
                                                      figure_at(*last), figure_at(*start))});
                findings.rests_on({interim->cell, last->cell});
            }
        }
        // Where most rows do, the headings are the wrong way round: year-order speaks of these.
        constexpr std::size_t few = 3;
        if (found.size() > few && found.size() * 2 > table->indicators.size()) {
            continue;
        }
        for (const auto& [interim, last, way, last_is_odd] : found) {
            const auto going = way == Direction::higher ? Text{"上回って", "above"} : Text{"下回って", "below"};
            findings.add(last_is_odd ? last->cell : interim->cell,
                         {fmt::format("途中の年度の目標値 {} が、最終の目標値 {} を{}います。", figure_at(*interim), figure_at(*last), going.ja),
                          fmt::format("The target of a year on the way, {}, is {} the final target {}.", figure_at(*interim), going.en,
                                      figure_at(*last))});
            findings.rests_on({interim->cell, last->cell});
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標             | 基準値 R2 | 区分   | R3   | R4   | R5   | R6   | R7   | 5年間の合計
    参加事業者数     | 21事業者  | 目標値 | 41   | 51   | 59   | 67   | 75   | —
                     |           | 実績値 | 40   | 47   |      |      |      | —
    ごみの排出量     | 920g      | 目標値 | 910  | 900  | 890  | 880  | 870  | —
                     |           | 実績値 | 905  | 893  |      |      |      | —
    講座の受講者数   | 10人      | 目標値 | 15   | 20   | 15   | 12   | 12   | 74
                     |           | 実績値 | 14   | 21   |      |      |      | 35
    橋りょう点検数   |           | 目標値 | 48   | 52   | 50   | 46   | 50   | —
                     |           | 実績値 | 48   | 52   |      |      |      | —
)",
                                      R"(
    事業名             | 基準値 H30 | R2計画 | R3計画 | R4計画 | R5計画 | R6計画
    1号認定利用者数    | 412人      | 405人  | 390人  | 380人  | 365人  | 350人
    2号認定利用者数    | 598人      | 610人  | 615人  | 620人  | 620人  | 615人
    一時預かり         | 4,120人日  | 4,200人日 | 4,150人日 | 4,100人日 | 4,050人日 | 4,000人日
    全戸訪問           | 301人      | 295人  | 288人  | 280人  | 272人  | 265人
)",
                                      R"(
    指標名       | 単位 | 第1期（平成27年度～令和元年度） | < | < | 第2期（令和2年度～令和6年度） | < | <
    ^            | ^    | 基準値 | 目標値 | 実績値 | 基準値 | 目標値 | 実績値
    ^            | ^    | H26    | R元    | R元    | R元    | R6     | R4
    新規雇用者数 | 人   | 312    | 400    | 368    | 368    | 420    | 395
    婚姻件数     | 件   | 288    | 300    | 271    | 271    | 290    | 249
    転入者数     | 人   | 1480   | 1600   | 1522   | 1522   | 1650   | 1571
)",
                                      R"(
    評価指標       | 基準値            | 2020年度   | 2024年度   | 目標値 2030年度 | 目標値 2040年度
    区域の人口密度 | 42.3人/ha（2015年度） | 41.8人/ha | 41.2人/ha | 41.5人/ha | 42.0人/ha
    人口割合       | 63.8％（2015年度）    | 64.2％    | 64.9％    | 66.0％    | 68.0％
)"};

constexpr std::string_view flagged[] = {R"(
    指標             | 現状値(R3) | R4目標 | R5目標 | R6目標 | 最終目標(R8)
    教室の参加者数   | 136人      | 300人  | 520人  | 760人  | »120人
    公開件数         | 31件       | 45件   | 62件   | 80件   | 120件
)",
                                        R"(
    指標             | 基準値 R2 | 区分   | R3   | R4   | R5   | R6   | R7
    参加事業者数     | 21事業者  | 目標値 | 41   | 51   | »95  | 67   | 75
                     |           | 実績値 | 40   | 47   |      |      |
    ごみの排出量     | 920g      | 目標値 | 910  | 900  | 890  | »860 | 870
                     |           | 実績値 | 905  | 893  |      |      |
    相談件数         |           | 目標値 | 10   | 12   | »24  | 16   | 20
                     |           | 実績値 | 8    | 13   |      |      |
)",
                                        R"(
    指標             | 基準値 R2 | 区分   | R3   | R4   | R5   | R6   | R7
    導入経営体数     | 4経営体   | 目標値 | 7    | 10   | 13   | 16   | »12
                     |           | 実績値 | 6    | 11   |      |      |
)",
                                        R"(
    指標                     | 基準値 | R4目標 | R4実績 | R5目標 | R5実績 | R6目標
    特産品の開発数（累計）   | －     | »8品   | 2品    | 4品    | 3品    | 5品
    新規就農者数（累計）     | －     | 4人    | 3人    | 5人    | 5人    | 6人
)",
                                        R"(
    指標               | 基準値 R元 | R5実績 | R6実績 | 中間目標 R6 | 最終目標 R11
    リサイクル率       | 19.8%      | 21.9%  | 22.6%  | 23.0%       | »20.6%
    汚水処理人口普及率 | 71.3%      | 76.9%  | 78.3%  | 78.0%       | »58.0%
)"};

}  // namespace

extern const Rule rule{
    .id = "interim-beyond-final",
    .group = RuleGroup::achievement,
    .severity = Severity::warning,
    .title = {"最終目標を超える途中の目標", "Interim target beyond the final one"},
    .what = {"途中の年度の目標値が、最終年度の目標値を通り越しています。年度ごとに合計する指標は見ません。",
             "The target of a year on the way lies beyond the final target. Indicators that are added up over the "
             "years are left out."},
    .why = {"桁や年度の取り違え、または最終目標の更新漏れのことが多いです。",
            "Often a slip of digits or years, or a final target that was not updated."},
    .remedy = {"途中の目標値と最終の目標値のどちらが正しいかを確かめてください。",
               "Find out which of the two is right."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::interim_beyond_final
