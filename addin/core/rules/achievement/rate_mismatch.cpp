// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/rules/comparing.hpp"
#include "core/rules/corrected_figures.hpp"
#include "core/rules/odd_formulas.hpp"
#include "core/rules/rate_cause.hpp"
#include "core/rules/rate_custom.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::rate_mismatch {
namespace {

/// Several rates of one indicator with the same cause are one issue.
struct Wrong {
    const KpiValue* rate;
    RateCause cause;
    Text expected;  ///< 259人(E45)÷380人(D45)で 68.2%
    double percent;
    std::vector<Address> figures;  ///< what it is computed from
};

/// The sheet, the table and its place, and what the rates of the sheet follow.
struct Place {
    const Sheet& sheet;
    const Table& table;
    std::size_t index;
    const RateCustom& custom;
    const CorrectedFigures corrected;
    const std::set<Address> odd_formulas;  ///< of which inconsistent-formula speaks
};

/// The odd formulas among the rates. Few tables hold formulas: the others cost nothing.
std::set<Address> odd_cells(const Examined& examined, const Table& table) {
    const bool computed = std::ranges::any_of(examined.kinds_of(table), &ValueKinds::has_computed_rates);
    std::set<Address> cells;
    for (const auto& odd : computed ? odd_formulas(examined.values_of(table)) : std::vector<OddFormula>{}) {
        cells.insert(odd.cell->at);
    }
    return cells;
}

/// Formulas compute with what a cell holds, not with what it shows: 25.4 shown as 25人.
bool right_behind_the_figures(const Sheet& sheet, const RatedValue& rated, const KpiValue& target,
                              const RateFormula& formula, const PrintedRate& printed) {
    const auto held = [&](const KpiValue& value) -> std::optional<double> {
        const auto* cell = sheet.cell(value.cell);
        return cell != nullptr && cell->kind == SheetCell::Kind::number ? std::optional(cell->number) : std::nullopt;
    };
    const auto a = held(*rated.actual);
    const auto t = held(target);
    const auto percent =
        a && t ? rate_in_percent(formula.method, *a, *t, rated.base ? held(*rated.base) : std::nullopt) : std::nullopt;
    if (percent && shows_as(*percent, printed)) {
        return true;
    }
    // 0.7765 in 0.0% may show as 77.6%: the cell holds the right rate.
    constexpr double hair = 1e-6;
    const auto* cell = sheet.cell(rated.rate->cell);
    return percent && cell != nullptr && cell->is_formula() && std::fabs(cell->number * 100 - *percent) < hair;
}

/// True where another rule names the figure or the formula that made the rate wrong: one cause is one issue.
bool is_spoken_of(const Place& place, const Indicator& indicator, const RatedValue& rated, const RateFormula& formula,
                  const PrintedRate& printed) {
    if (place.odd_formulas.contains(rated.rate->cell)) {
        return true;
    }
    const auto& target = *rated.target(formula.against);
    const auto actual = place.corrected.of(indicator, *rated.actual);
    const auto right_target = place.corrected.of(indicator, target);
    if (actual == *rated.actual->number && right_target == *target.number) {
        return false;
    }
    const auto base = rated.base == nullptr ? std::nullopt : rated.base->number;
    const auto percent = rate_in_percent(formula.method, actual, right_target, base);
    return percent && shows_as(*percent, printed);
}

/// True where two columns of its row have the year of this value: which of them a rate is of can't be told, and
/// year-order speaks of the headings.
bool is_year_repeated(const Indicator& indicator, const KpiValue& one) {
    return one.heading_year && std::ranges::any_of(indicator.values, [&](const auto& other) {
               return other.role == one.role && !other.part_of_year && other.heading_year == one.heading_year &&
                      other.cell.row == one.cell.row && other.cell.column != one.cell.column;
           });
}

/// A formula that looks its figures up: which year it rates can't be told from where it stands.
bool looks_up_figures(const KpiValue& rate) {
    constexpr std::array functions{"INDEX(", "LOOKUP(", "OFFSET(", "CHOOSE(", "INDIRECT("};
    const auto formula = rate.source != nullptr ? rate.source->formula : std::string_view{};
    return std::ranges::any_of(functions, [&](const char* name) { return formula.find(name) != std::string_view::npos; });
}

std::optional<Wrong> wrong_rate(const Place& place, const SeenRate& seen) {
    const auto& [number, rated, observed] = seen;
    const auto formula = place.custom.formula_for(place.index, *rated.rate);
    if (formula && RateSurvey::is_explained(observed, *formula)) {
        return std::nullopt;  // as nearly all rates are
    }
    const auto& indicator = place.table.indicators[number];
    const auto printed = printed_rate(*rated.rate);
    if (indicator.name.empty() || !formula || !printed || rated.rate->condition != Condition::none ||
        place.custom.accepts(place.index, indicator, rated, *formula) || looks_up_figures(*rated.rate)) {
        return std::nullopt;
    }
    const auto expected = place.custom.expected(rated, *formula, printed->decimals);
    if (!expected ||
        right_behind_the_figures(place.sheet, rated, *rated.target(formula->against), *formula, *printed) ||
        is_spoken_of(place, indicator, rated, *formula, *printed) || is_year_repeated(indicator, *rated.actual)) {
        return std::nullopt;
    }
    const auto words = arithmetic(rated, *formula);
    const auto shown = percent_text(*expected, printed->decimals);
    auto cause = find_cause(place.table, number, rated, *formula);
    Text right{fmt::format("{} は {}", words.ja, shown), fmt::format("{} is {}", words.en, shown)};
    using Kind = RateCause::Kind;
    if (formula->method == RateMethod::ratio && (cause.kind == Kind::base || cause.kind == Kind::other_target)) {
        const auto target = figure_at(*rated.target(formula->against));
        right = {fmt::format("目標値 {} で割ると {}", target, shown), fmt::format("divided by the target {} it is {}", target, shown)};
    }
    std::vector<Address> figures{rated.actual->cell, rated.target(formula->against)->cell};
    if (rated.base != nullptr && formula->method == RateMethod::progress) {
        figures.push_back(rated.base->cell);
    }
    return Wrong{rated.rate, std::move(cause), std::move(right), *expected, std::move(figures)};
}

/// One issue for rates of one indicator that went wrong the same way.
void report(const Place& place, const std::vector<Wrong>& group, Findings& findings) {
    Text message;
    Fix fix;
    Range range = range_of(group.front().rate->cell);
    std::vector<Address> figures;
    for (const auto& wrong : group) {
        figures.insert(figures.end(), wrong.figures.begin(), wrong.figures.end());
        if (wrong.cause.kind == RateCause::Kind::unknown) {
            message.ja += fmt::format("達成率 {} は、計算と合いません。{} です。", wrong.rate->text, wrong.expected.ja);
            message.en += fmt::format("The rate {} does not follow from its row: {}. ", wrong.rate->text, wrong.expected.en);
        } else {
            message.ja +=
                fmt::format("達成率 {} は、{}。{} です。", wrong.rate->text, wrong.cause.words.ja, wrong.expected.ja);
            message.en += fmt::format("The rate {} {}; {}. ", wrong.rate->text, wrong.cause.words.en, wrong.expected.en);
        }
        range.last = {std::max(range.last.row, wrong.rate->cell.row),
                      std::max(range.last.column, wrong.rate->cell.column)};
        if (auto edit = rewrite_rate(place.sheet, *wrong.rate, wrong.percent)) {
            fix.title.ja += (fix.edits.empty() ? "「" : "、「") + edit->to + "」";
            fix.title.en += (fix.edits.empty() ? "" : ", ") + edit->to;
            fix.edits.push_back(std::move(*edit));
        }
    }
    message.en.pop_back();
    fix.title = {fix.title.ja + "に直す", "Change to " + fix.title.en};
    const bool can_fix = fix.edits.size() == group.size();
    findings.add(range, std::move(message), can_fix ? std::optional(std::move(fix)) : std::nullopt);
    findings.rests_on(std::move(figures));
}

void check(const Examined& examined, Findings& findings) {
    for (std::size_t i = 0; i < examined.tables.size(); ++i) {
        const Place place{examined.sheet,
                          *examined.tables[i],
                          i,
                          examined.custom,
                          CorrectedFigures(*examined.tables[i]),
                          odd_cells(examined, *examined.tables[i])};
        std::vector<Wrong> group;
        std::size_t of_indicator = 0;
        const auto report_group = [&] {
            if (!group.empty()) {
                report(place, group, findings);
                group.clear();
            }
        };
        for (const auto& rate : examined.rates[i]) {
            auto wrong = wrong_rate(place, rate);
            if (!wrong) {
                continue;
            }
            const bool same_kind = !group.empty() && of_indicator == rate.indicator && group.back().cause.kind == wrong->cause.kind &&
                                   wrong->cause.kind != RateCause::Kind::unknown && group.back().rate->cell.row == wrong->rate->cell.row;
            if (!same_kind) {
                report_group();
            }
            of_indicator = rate.indicator;
            group.push_back(std::move(*wrong));
        }
        report_group();
    }
}

constexpr std::string_view clean[] = {R"(
    重要業績評価指標 |        | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数     | 実績値 | 26件        | 45件       | 31件  | 34件
                     | 達成率 |             |            | 68.9% | 75.6%
    公園の利用者数   | 実績値 | 10.2千人    | 12.0千人   | 9.1千人 | 13.3千人
                     | 達成率 |             |            | 75.9% | 110.9%
    避難訓練の回数   | 実績値 | -           | 1回以上    | 1回以上13校 | 3回
                     | 達成率 |             |            | 92.9% | 300.0%
)",
                                      R"(
    指標           | 基準値 R2 | 目標値 R7 | 実績値 R5 | 達成率(%)
    待機児童数     | 40人      | 0人       | 10人      | 75.0
    移住世帯数     | 10世帯    | 50世帯    | 30世帯    | 50.0
    空き家の活用数 | 2件       | 12件      | 14件      | 100.0
    商店街の通行量 | 800人     | 1,000人   | 950人     | 75.0
)",
                                      R"(
    指標           | 基準値 R2 | 目標値 R7 | R3       | R4       | R5        | 達成率
    会員数         | 14,350人  | 16,100人  | 14,846人 | 15,095人 | 153,200人 | 95.2%
    移住世帯数     | 10世帯    | 50世帯    | 20世帯   | 25世帯   | 30世帯    | 60.0%
    空き家の活用数 | 2件       | 12件      | 5件      | 8件      | 9件       | 75.0%
    健診の受診率   | 42.0%     | 50.0%     | 43.0%    | 44.0%    | 0.452     | 90.4%
)",
                                      R"(
    指標         | 基準値(H30) | 目標値(R6) | 実績値(R1) | 達成率
    新規創業件数 | #26         | #45        | #31        | =D2/C2→#0.689@0.0%
    会員数       | #25         | #30        | #26        | =D3/B3→#1.04@0.0%
    講座数       | #3          | #5         | #4         | =D4/C4→#0.8@0.0%
    相談件数     | #12         | #20        | #13        | =D5/C5→#0.65@0.0%
)",
                                      R"(
    指標         | 基準値 H26 | H27  | H28  | H29  | H30  | R元  | 5年間の合計 | 目標値 R元 | 達成率
    新規就農者数 | 3人        | 4人  | 2人  | 5人  | 3人  | 4人  | 18人        | 20人       | 90.0%
    生乳生産量   | 46.2千t    | 46.8千t | 47.1千t | 47.0千t | 46.5千t | 48.3千t | －  | 48.0千t    | 100.6%
    開催回数     | 5回        | 2回  | 4回  | 5回  | 4回  | 6回  | 21回        | 20回       | 105.0%
    相談件数     | －         | 6件  | 5件  | 4件  | 3件  | 6件  | 24件        | 30件       | 80.0%
)",
                                      R"(
    指標         | 基準値(R2) | 区分   | R3    | R4    | R5    | R6    | R7    | R3～R7計 | 達成率(R5年度)
    教室の回数   | 36回       | 目標値 | 40回  | 40回  | 40回  | 40回  | 40回  | 200回    | 105.0%
    ^            | ^          | 実績値 | 28回  | 37回  | 42回  |       |       | 107回    | ^
    講座の受講者 | 412人      | 目標値 | 450人 | 450人 | 450人 | 450人 | 450人 | 2,250人  | 104.7%
    ^            | ^          | 実績値 | 305人 | 388人 | 471人 |       |       | 1,164人  | ^
    会員数       | 865人      | 目標値 | 870人 | 880人 | 890人 | 900人 | 910人 | －       | 96.4%
    ^            | ^          | 実績値 | 851人 | 846人 | 858人 |       |       | －       | ^
)",
                                      R"(
    指標         | 区分   | R3    | R4    | R5    | 3年間の合計
    教室の参加者 | 目標   | 120人 | 130人 | 140人 | 390人
    ^            | 実績   | 115人 | 98人  | 142人 | 355人
    ^            | 達成率 | 95.8% | 75.4% | 101.4% | 91.0%
)"};

constexpr std::string_view flagged[] = {R"(
    重要業績評価指標 |        | 基準値(H30) | 目標値(R6) | R1     | R2
    新規創業件数     | 実績値 | 26件        | 45件       | 31件   | 34件
                     | 達成率 |             |            | 68.9%  | 75.6%
    市内への転入者数 | 実績値 | 360人       | 380人      | 259人  | 321人
                     | 達成率 |             |            | »71.9% | 89.2%
    就業相談の件数   | 実績値 | 120件       | 150件      | 96件   | 123件
                     | 達成率 |             |            | 64.0%  | »28.0%
    企業説明会の回数 | 実績値 | 2回         | 8回        | 3回    | 5回
                     | 達成率 |             |            | 37.5%  | 62.5%
)",
                                        R"(
    指標           | 基準値 R2 | 目標値 R7 | 実績値 R5 | 達成率
    移住世帯数     | #10       | #50       | #30       | #0.6@0.0%
    空き家の活用数 | #2        | #12       | #9        | #0.75@0.0%
    商店街の通行量 | #800      | #1000     | #950      | »#0.75@0.0%
    観光案内の件数 | #300      | #400      | #310      | #0.775@0.0%
)",
                                        R"(
    指標名 | <          | 農業法人数 | 木材生産量 | 移住者数 | 相談件数
    基準値 | 令和元年度 | 9          | 3420       | 18       | 81
    実績値 | 令和2年度  | 9          | 3310       | 16       | 104
    ^      | 令和3年度  | 10         | 3585       | 21       | 119
    目標値 | 令和3年度  | 12         | 4000       | 25       | 150
    達成率 | <          | 83.3%      | 89.6%      | 84.0%    | »97.3%
)"};

}  // namespace

extern const Rule rule{
    .id = "rate-mismatch",
    .group = RuleGroup::achievement,
    .severity = Severity::error,
    .title = {"達成率の計算違い", "Achievement rate does not follow from its figures"},
    .what = {"書かれている達成率が、同じ行の実績値と目標値から計算した値と合いません。計算方法は、その表のほかの達成率"
             "から判断します。",
             "A printed achievement rate differs from the one that its actual and target give, by the method that the "
             "other rates of the table follow."},
    .why = {"達成率は議会や外部の会議で最初に見られる数字で、誤りは表全体の信頼を損ないます。",
            "The rate is the first figure that a council or panel looks at; a wrong one discredits the whole table."},
    .remedy =
        {"実績値・目標値と達成率のどちらが正しいかを確かめてください。修正は達成率を同じ書き方で計算し直します。",
         "Find out whether the rate or its figures are wrong. The fix recomputes the rate and writes it as before."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::rate_mismatch
