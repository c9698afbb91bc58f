// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "core/rules/card_blanks.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/formula_of_falling.hpp"
#include "core/rules/rate_custom.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/value_slots.hpp"

namespace kpisheet::rules::rate_missing {
namespace {

constexpr std::size_t least_printed = 3;

/// A cell whose rate could be printed, as its row holds an actual and a target.
struct Blank {
    const ValueSlot* slot;
    RatedValue rated;
    double percent;
};

/// The figures a rate in this place would be made of.
RatedValue figures_for(const Indicator& indicator, const ValueSlot& slot, std::optional<int> year, bool of_year) {
    KpiValue rate;
    rate.cell = slot.cell;
    rate.role = ValueRole::rate;
    rate.year = year;
    RatedValue rated;
    if (const auto totals = of_year ? RatedTotals{} : rated_totals(indicator, rate); totals.target != nullptr) {
        return {nullptr, totals.actual, nullptr, totals.target, totals.target};
    }
    rated.actual = rated_actual(indicator, rate);
    if (rated.actual != nullptr) {
        rated.base = base_of(indicator);
        rated.final_target = final_target(indicator);
        const auto* target = target_beside(indicator, *rated.actual);
        rated.year_target = target != nullptr && is_number(*target) ? target : nullptr;
    }
    return rated;
}

const KpiValue* rate_in(const ValueSlot& slot) {
    const auto found = std::ranges::find_if(slot.indicator->values, [&](const auto& v) {
        return v.cell == slot.cell && v.role == ValueRole::rate && is_number(v);
    });
    return found == slot.indicator->values.end() ? nullptr : &*found;
}

bool has_total_in(const Indicator& indicator, std::int32_t column) {
    return std::ranges::any_of(indicator.values, [&](const auto& value) { return value.role == ValueRole::total && value.cell.column == column && is_number(value); });
}

void report(const Examined& examined, const std::vector<Blank>& blanks, const KpiValue& model,
            const RateFormula& formula, Findings& findings) {
    const auto& first = blanks.front();
    const auto words = arithmetic(first.rated, formula);
    const auto shown = percent_text(first.percent, printed_rate(model) ? printed_rate(model)->decimals : 1);
    Text message{fmt::format("達成率が空欄です。実績値と目標値から {} は {} と計算できます。", words.ja, shown),
                 fmt::format("The rate is blank, though actual and target are there: {} is {}.", words.en, shown)};
    if (blanks.size() > 1) {
        message.ja += fmt::format("同じ列でほかに{}件が空欄です。", blanks.size() - 1);
        message.en += fmt::format(" {} more of this column are blank.", blanks.size() - 1);
    }
    Fix fix{{"達成率を計算して入れる", "Fill in the rate"}, false, {}};
    for (const auto& blank : blanks) {
        if (auto edit = rewrite_rate(examined.sheet, model, blank.percent)) {
            edit->cell = blank.slot->cell;
            edit->from.clear();
            fix.edits.push_back(std::move(*edit));
        }
    }
    const Range range{first.slot->cell, blanks.back().slot->cell};
    findings.add(range, std::move(message), fix.edits.empty() ? std::nullopt : std::optional(std::move(fix)));
}

/// Judges one column of rates.
void check_column(const Examined& examined, const SlotColumn& column, Findings& findings) {
    std::size_t printed = 0;
    const KpiValue* model = nullptr;
    const KpiValue* model_actual = nullptr;
    const Indicator* model_indicator = nullptr;
    std::vector<const ValueSlot*> empty;
    for (const auto& slot : column.slots) {
        if (const auto* rate = slot.filled ? rate_in(slot) : nullptr) {
            ++printed;
            model = rate;
            model_indicator = slot.indicator;
            model_actual = rated_actual(*slot.indicator, *rate);
        } else if (!slot.filled && !is_overlong(*slot.indicator)) {
            empty.push_back(&slot);
        }
    }
    if (empty.empty() || printed < least_printed) {
        return;
    }
    std::vector<Blank> blanks;
    std::optional<RateFormula> usual;
    const auto dated = dated_rate_columns(*empty.front()->table);
    const bool of_year = std::ranges::find(dated, model->cell.column - model_indicator->shift) != dated.end();
    const auto decimals = printed_rate(*model).value_or(PrintedRate{0, 1}).decimals;
    for (const auto* slot : empty) {
        if (model_actual != nullptr && model_actual->role == ValueRole::total && !has_total_in(*slot->indicator, model_actual->cell.column)) {
            continue;  // 年度末 has no 期間計, so nothing to rate
        }
        const auto rated = figures_for(*slot->indicator, *slot, column.year, of_year);
        if (rated.actual != nullptr && model_actual != nullptr && rated.actual->cell.column < model_actual->cell.column) {
            continue;  // the actual that the others are rated by is blank itself: missing-actual
        }
        KpiValue place;
        place.cell = slot->cell;
        place.against = column.column->against;
        const bool falls = slot->indicator->better == Direction::lower;
        const auto own = falls ? formula_of_falling(examined, column, *slot) : std::nullopt;
        const auto formula = own ? own : examined.custom.formula_for(examined.index_of(*slot->table), place);
        // What is to fall is often rated in a way of its own, or not at all; what is to stay has no way to go.
        const auto* target = formula ? rated.target(formula->against) : nullptr;
        const bool progresses = formula && formula->method == RateMethod::progress && rated.base != nullptr && target != nullptr &&
                                *rated.base->number != *target->number;
        const auto percent = rated.actual != nullptr && formula && (!falls || progresses || own)
                                 ? examined.custom.expected(rated, *formula, decimals)
                                 : std::nullopt;
        if (percent) {
            blanks.push_back({slot, rated, *percent});
            usual = usual ? usual : formula;
        }
    }
    if (!blanks.empty() && printed >= 3 * blanks.size()) {
        report(examined, blanks, *model, *usual, findings);
    }
}

/// 14団体 among 13団体(72.2%) and 16団体(88.9%): the rates stand in the cells of the actuals, but for this one.
void check_rates_in_cells(const Table& table, Findings& findings) {
    constexpr std::size_t fewest_in_row = 2;
    constexpr std::size_t fewest_times = 8;
    constexpr std::size_t telling = 50;  // indicators: rates stand in the cells of actuals all down a table
    const auto shares = [](const Indicator& one) {
        return std::ranges::any_of(one.values, [](const auto& value) { return value.role == ValueRole::rate && value.source == nullptr; });
    };
    if (std::ranges::none_of(std::span(table.indicators).first(std::min(table.indicators.size(), telling)), shares)) {
        return;
    }
    std::vector<const KpiValue*> without;
    std::size_t with = 0;
    for (const auto& indicator : table.indicators) {
        const auto* target = final_target(indicator);
        if (!shares(indicator) || is_overlong(indicator) || target == nullptr || !is_number(*target)) {
            continue;
        }
        std::vector<const KpiValue*> bare;
        std::size_t rated = 0;
        for (const auto& value : indicator.values) {
            const bool has_rate = std::ranges::any_of(indicator.values, [&](const auto& other) { return other.role == ValueRole::rate && other.cell == value.cell; });
            const bool actual = value.role == ValueRole::actual && is_number(value) && !value.compound && are_comparable(value, *target);
            rated += actual && has_rate ? 1 : 0;
            if (actual && !has_rate) {
                bare.push_back(&value);
            }
        }
        with += rated;
        if (rated >= fewest_in_row && bare.size() == 1) {
            without.push_back(bare.front());
        } else if (rated > 0 && !bare.empty()) {
            return;
        }
    }
    if (without.size() != 1 || with < fewest_times) {
        return;
    }
    const auto& value = *without.front();
    findings.add(value.cell, {fmt::format("「{}」に達成率が書かれていません。この表のほかの実績値（{}件）には、同じセルに達成率があります。", value.text, with),
                              fmt::format("“{}” has no rate; the other actuals of this table ({}) have theirs in the same cell.", value.text, with)});
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        check_rates_in_cells(*table, findings);
    }
    for (const auto& column : examined.slots) {
        if (column.role == ValueRole::rate) {
            check_column(examined, column, findings);
        }
    }
    report_card_blanks(examined, ValueRole::rate, findings);
}

constexpr std::string_view clean[] = {R"(
    重要業績評価指標 |        | 基準値(H30) | 目標値(R6) | R1    | R2    | R3
    新規創業件数     | 実績値 | 26件        | 45件       | 31件  | 34件  |
                     | 達成率 |             |            | 68.9% | 75.6% |
    企業説明会の回数 | 実績値 | 2回         | 8回        | 3回   | 5回   |
                     | 達成率 |             |            | 37.5% | 62.5% |
    就業相談の件数   | 実績値 | 120件       | 150件      | 96件  | 123件 |
                     | 達成率 |             |            | 64.0% | 82.0% |
    計画の見直し     | 実績値 | -           | 見直し完了 | 着手  | 素案  |
                     | 達成率 |             |            |       |       |
)"};

constexpr std::string_view flagged[] = {R"(
    指標             | 目標値 R7 | 実績値 R5 | 達成率 | 担当課
    移住世帯数       | 50世帯    | 30世帯    | 60.0%  | 企画課
    空き家の活用数   | 12件      | 9件       | »      | 建設課
    観光案内の件数   | 400件     | 310件     | 77.5%  | 商工観光課
    地域おこし協力隊 | 8人       | -         |        | 企画課
    体験住宅の利用   | 20組      | 15組      | 75.0%  | 企画課
)",
                                        R"(
    指標番号 | 1-1         | 指標名 | 移住相談の件数 | 担当課     | 企画課
    単位     | 件          | 方向性 | 増加を目指す   |            |
    区分     | 基準値(R3)  | R4     | R5             | R6         | R7
    目標値   |             | #40    | #45            | #50        | #55
    実績値   | #38         | #42    | #45            | #49        |
    達成率   |             | 105.0% | »              | 98.0%      |
)",
                                        R"(
    指標           | 現状値(H30) | 実績（下段かっこ内：達成率） | <             | <             | 目標値(R6)
                   |             | R3年度                       | R4年度        | R5年度        |
    新規創業者数   | 4人         | 5人(50.0%)                   | 6人(60.0%)    | 8人(80.0%)    | 10人
    林業従事者数   | 36人        | 37人(82.2%)                  | 39人(86.7%)   | 40人(88.9%)   | 45人
    補助件数       | 11件        | 12件(60.0%)                  | 14件(70.0%)   | 17件(85.0%)   | 20件
    協定の締結数   | 9団体       | 10団体(55.6%)                | »14団体       | 16団体(88.9%) | 18団体
)",
                                        R"(
    指標         | 方向 | 区分   | 基準値 R2 | R4    | R5    | R6
    ごみの排出量 | ↓    | 計画値 | #928      | #910  | #900  | #890
    ^            | ^    | 実績値 | ^         | #917  | #898  | #886
    ^            | ^    | 達成率 | ^         | 99.2% | »     | 100.4%
    リサイクル率 | ↑    | 計画値 | #22.6     | #23.5 | #24.5 | #25.5
    ^            | ^    | 実績値 | ^         | #22.9 | #23.1 | #23.8
    ^            | ^    | 達成率 | ^         | 97.4% | 94.3% | 93.3%
    相談件数     | ↑    | 計画値 | #40       | #42   | #44   | #46
    ^            | ^    | 実績値 | ^         | #41   | #45   | #47
    ^            | ^    | 達成率 | ^         | 97.6% | 102.3% | 102.2%
    講座数       | ↑    | 計画値 | #10       | #12   | #14   | #16
    ^            | ^    | 実績値 | ^         | #11   | #13   | #15
    ^            | ^    | 達成率 | ^         | 91.7% | 92.9% | 93.8%
)",
                                        R"(
    指標           | 方向 | 基準値(R1) | 目標値(R5) | 実績値(R5) | 達成率
    新規創業件数   | 増   | 26件       | 45件       | 36件       | 80.0%
    相談件数       | 増   | 10件       | 20件       | 15件       | 75.0%
    ごみの排出量   | 減   | 900g       | 800g       | 840g       | 95.0%
    不法投棄件数   | 減   | 74件       | 50件       | 45件       | 110.0%
    刑法犯認知件数 | 減   | 318件      | 280件      | 274件      | »
    会員数         | 増   | 25人       | 30人       | 27人       | 90.0%
)"};

}  // namespace

extern const Rule rule{
    .id = "rate-missing",
    .group = RuleGroup::achievement,
    .severity = Severity::warning,
    .title = {"達成率の記入漏れ", "Missing achievement rate"},
    .what = {"同じ列のほかの行には達成率があるのに、実績値も目標値も数値である行の達成率が空欄です。",
             "A rate is blank although its actual and target are numbers and the other rows of the column have one."},
    .why = {"達成状況の一覧や平均から、その指標だけが抜け落ちます。",
            "The indicator drops out of every overview and average of rates."},
    .remedy = {"達成率を計算して記入してください。修正はほかの達成率と同じ計算方法・書き方で記入します。",
               "Enter the rate. The fix computes and writes it as the other rates are."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::rate_missing
