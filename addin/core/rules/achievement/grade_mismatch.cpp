// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "core/rules/comparing.hpp"
#include "core/rules/grade_legend.hpp"
#include "core/rules/graded_cells.hpp"
#include "core/rules/group_grades.hpp"
#include "core/rules/implied_grades.hpp"
#include "core/rules/judged_by_target.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::grade_mismatch {
namespace {

using Kind = GradeMeaning::Kind;
constexpr std::size_t fewest_agreeing = 5;
constexpr std::size_t agreeing_for_one = 5;  ///< for each that disagrees

using Evidence = std::vector<const KpiValue*>;

/// How a grade and its figures go together.
enum class Verdict : std::uint8_t { open, agrees, differs };
struct Finding {
    Verdict verdict = Verdict::open;
    Evidence evidence;
    std::string_view right;  ///< the only grade that fits, in NFKC
};

/// What differs, and the only grade of the legend for which `fits` is true.
template <class Fits>
Finding differing(const GradeLegend& legend, Evidence evidence, Fits fits) {
    Finding found{Verdict::differs, std::move(evidence), {}};
    std::size_t fitting = 0;
    for (const auto& [grade, meaning] : legend) {
        if (fits(meaning)) {
            found.right = ++fitting == 1 ? std::string_view(grade) : std::string_view{};
        }
    }
    return found;
}

/// By the rate that the sheet prints; where it prints none, by the ratio of the year that the grade stands behind.
Finding compare_rate(const GradeLegend& legend, const GradeMeaning& meaning, const Graded& one, int farther) {
    const auto* rate = rate_beside(*one.indicator, one.cell->at.column, farther);
    const bool progress = std::ranges::any_of(legend, [](const auto& entry) { return entry.second.of_progress; });
    const auto rated = rate != nullptr ? std::nullopt : progress ? progressed_before(one) : rated_before(one);
    const auto printed = rate == nullptr ? std::nullopt : printed_rate(*rate);
    if (!rated && !printed) {
        return {};
    }
    const auto exact = rated ? rated->percent : percent_before_rounding(one, *printed);
    const auto percent = exact.value_or(printed ? printed->percent : 0);
    const auto slack_of_rate = exact ? 0.0 : 0.5 * std::pow(10.0, -printed->decimals);  // 99.96 % is printed as 100.0 %
    const auto fits = [&](const GradeMeaning& band) { return percent + slack_of_rate >= band.from && percent - slack_of_rate < band.below; };
    if (fits(meaning)) {
        return {Verdict::agrees, {}, {}};
    }
    return differing(legend, rated ? Evidence{rated->actual, rated->target} : Evidence{rate}, [&](const auto& other) { return other.is_rate() && fits(other); });
}

Finding compare(const GradeLegend& legend, const Graded& one, int farther) {
    const auto known = legend.find(one.grade);
    if (known == legend.end()) {
        return {};
    }
    const auto& meaning = known->second;
    if (meaning.is_rate()) {
        return compare_rate(legend, meaning, one, farther);
    }
    const bool by_base = meaning.is_change();
    // ◎ for what is met comes before what changed since the base.
    const bool met_has_its_own = std::ranges::any_of(legend, [](const auto& entry) { return entry.second.kind == Kind::met; });
    const Comparing comparing{std::ranges::any_of(legend, [](const auto& entry) { return entry.second.since_last_year; }),
                              std::ranges::any_of(legend, [](const auto& entry) { return entry.second.of_interim; })};
    Finding found;
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
            return {Verdict::agrees, {}, {}};
        }
        Evidence evidence{judged->actual, judged->target};
        if (judged->base != nullptr) {
            evidence.push_back(judged->base);
        }
        const bool either_way = found.verdict == Verdict::differs;
        found = differing(legend, std::move(evidence), fits);
        found.right = either_way ? std::string_view{} : found.right;
    }
    return found;
}

void report(const Graded& one, const GradeMeaning& meaning, const Finding& found, const std::vector<Graded>& graded, Findings& findings) {
    Text figures;  // 実績値 44件(D3)、目標値 40件(C3)
    std::vector<Address> cells;
    for (const auto* value : found.evidence) {
        cells.push_back(value->cell);
        const auto role = role_words(value->role);
        figures.ja += fmt::format("{}{} {}", figures.ja.empty() ? "" : "、", role.ja, figure_at(*value));
        figures.en += fmt::format("{}{} {}", figures.en.empty() ? "" : ", ", role.en, figure_at(*value));
    }
    const auto& said = meaning.words;
    const auto words = said.empty() ? said : fmt::format("（{}）", said);
    const auto words_en = said.empty() ? said : fmt::format(" ({})", said);
    const auto written = std::ranges::find(graded, found.right, &Graded::grade);
    std::optional<Fix> fix;
    Text instead;
    if (written != graded.end()) {
        const auto text = std::string(trim(written->cell->text));
        instead = {fmt::format("「{}」ではありませんか。", text), fmt::format(" “{}” would fit.", text)};
        fix = one.cell->is_formula() ? std::nullopt : std::optional(rewrite(*one.cell, text, false));
    }
    findings.add(one.cell->at,
                 {fmt::format("評価「{}」{}は、{} と合いません。{}", trim(one.cell->text), words, figures.ja, instead.ja),
                  fmt::format("The grade “{}”{} does not go with {}.{}", trim(one.cell->text), words_en, figures.en, instead.en)},
                 std::move(fix));
    findings.rests_on(std::move(cells));
}

void report(const MisplacedGrade& misplaced, const std::vector<Graded>& graded, Findings& findings) {
    const auto& cell = *misplaced.one->cell;
    const auto right = std::ranges::find(graded, misplaced.right, &Graded::grade);
    const auto text = std::string(trim(right->cell->text));
    findings.add(cell.at,
                 {fmt::format("評価「{}」は、ほかの行の評価の順と合いません。率は {:.1f}% で、{:.1f}%～{:.1f}% の行は「{}」です（ほかの{}件は率の順に並びます）。「{}」ではありませんか。",
                              trim(cell.text), misplaced.percent, misplaced.from, misplaced.to, text, misplaced.others, text),
                  fmt::format("The grade “{}” is out of order: its rate is {:.1f}%, and the rows of {:.1f}% to {:.1f}% have “{}” (the other {} go in order of their rates).", trim(cell.text),
                              misplaced.percent, misplaced.from, misplaced.to, text, misplaced.others)},
                 cell.is_formula() ? std::nullopt : std::optional(rewrite(cell, text, false)));
}

void check(const Examined& examined, Findings& findings) {
    check_group_grades(examined, findings);
    std::optional<std::vector<std::string>> remarks;  // asked for by few sheets
    for (const auto& [different, graded, heading, kept] : grades_by_heading(examined.sheet, examined.tables)) {
        if (graded.size() <= fewest_agreeing || different.size() < 2) {
            continue;
        }
        remarks = remarks ? std::move(remarks) : remarks_on_grades(examined.sheet);
        auto legend = read_grade_legend(*remarks, different);
        if (legend.empty() && contains(heading, "達成")) {
            legend = marks_of_achievement(different);
        }
        if (const auto misplaced = legend.empty() ? misplaced_grade(graded, heading) : std::nullopt) {
            report(*misplaced, graded, findings);
        }
        for (const int farther : {0, 1}) {
            std::size_t agreeing = 0;
            std::vector<std::pair<const Graded*, Finding>> odd;
            for (const auto& one : graded) {
                auto found = compare(legend, one, farther);
                agreeing += found.verdict == Verdict::agrees ? 1 : 0;
                if (found.verdict == Verdict::differs) {
                    odd.emplace_back(&one, std::move(found));
                }
            }
            // Where more differ, the grades follow something else than what was read: the other rate, or nothing known.
            if (agreeing < fewest_agreeing || odd.size() * agreeing_for_one > agreeing) {
                continue;
            }
            for (const auto& [one, found] : odd) {
                report(*one, legend.find(one->grade)->second, found, graded, findings);
            }
            break;
        }
    }
}

constexpr std::string_view clean[] = {R"(
    評価：Ａ 100％以上　Ｂ 80％以上100％未満　Ｃ 60％以上80％未満　Ｄ 60％未満
    指標         | 基準値 R2 | 目標値 R6 | 実績値 R6 | 達成率 | 評価
    新規創業件数 | 26件      | 40件      | 44件      | 110.0% | Ａ
    相談件数     | 10件      | 20件      | 17件      | 85.0%  | Ｂ
    就職件数     | 15件      | 30件      | 19件      | 63.3%  | Ｃ
    会員数       | 25人      | 50人      | 26人      | 52.0%  | Ｄ
    講座数       | 3講座     | 10講座    | 10講座    | 100.0% | Ａ
    転入者数     | 705人     | 750人     | 698人     | 93.1%  | Ｂ
    計画の策定   | -         | 策定完了  | 素案作成  | -      | Ｃ
    婚姻届出数   | 98件      | 120件     | 97件      | 80.8%  |　
)"};

constexpr std::string_view flagged[] = {R"(
    評価：Ａ 100％以上　Ｂ 80％以上100％未満　Ｃ 60％以上80％未満　Ｄ 60％未満
    指標         | 基準値 R2 | 目標値 R6 | 実績値 R6 | 達成率 | 評価
    新規創業件数 | 26件      | 40件      | 44件      | 110.0% | Ａ
    相談件数     | 10件      | 20件      | 17件      | 85.0%  | Ｂ
    就職件数     | 15件      | 30件      | 19件      | 63.3%  | Ｃ
    会員数       | 25人      | 50人      | 26人      | 52.0%  | Ｄ
    講座数       | 3講座     | 10講座    | 10講座    | 100.0% | Ａ
    転入者数     | 705人     | 750人     | 698人     | 93.1%  | »Ａ
)",
                                        R"(
    ※判定：100％以上「達成」、60％以上「順調」、30％以上「やや遅れ」、30％未満「遅れ」
    指標         | 基準値 R2 | 目標値 R6 | 実績値 R6 | 進捗率 | 判定
    新規創業件数 | 20件      | 40件      | 44件      | 120.0% | 達成
    相談件数     | 10件      | 20件      | 17件      | 70.0%  | 順調
    就職件数     | 15件      | 35件      | 25件      | 50.0%  | やや遅れ
    会員数       | 25人      | 50人      | 30人      | 20.0%  | 遅れ
    講座数       | 4講座     | 10講座    | 10講座    | 100.0% | 達成
    転入者数     | 700人     | 750人     | 710人     | 20.0%  | »順調
)",
                                        R"(
    ◎：目標値に到達　○：基準値より改善　△：基準値と同じ　×：基準値より悪化
    指標         | 基準値 R2 | 実績値 R6 | 目標値 R7 | 評価
    新規創業件数 | 20件      | 44件      | 40件      | ◎
    相談件数     | 10件      | 17件      | 20件      | ○
    就職件数     | 15件      | 15件      | 35件      | △
    会員数       | 25人      | 21人      | 50人      | »○
    講座数       | 4講座     | 10講座    | 10講座    | ◎
    待機児童数   | 30人      | 12人      | 0人       | ○
    就業者数     | 4,210人   | 4,065人   | 4,000人   | ◎
    転入者数     | 700人     | 690人     | 750人     | ×
)",
                                        R"(
    青…目標値に到達　黄…基準値より改善（目標値に未到達）　赤…基準値から横ばい又は後退
    指標         | 基準値 R2 | 実績値 R6 | 目標値 R8 | 進捗
    新規創業件数 | 20件      | 44件      | 40件      | 青
    相談件数     | 10件      | 17件      | 20件      | 黄
    就職件数     | 15件      | 15件      | 35件      | 赤

    指標         | 基準値 R2 | 実績値 R6 | 目標値 R8 | 進捗
    会員数       | 25人      | 31人      | 50人      | »青
    講座数       | 4講座     | 10講座    | 10講座    | 青
    転入者数     | 700人     | 690人     | 750人     | 赤
)",
                                        R"(
    評価の目安　◎：達成率100％以上　○：80％以上　△：50％以上　×：50％未満
    指標         | R5目標 | R5実績 | 評価 | R6目標 | R6実績 | 評価
    新規創業件数 | 40件   | 44件   | ◎    | 45件   | 46件   | ◎
    相談件数     | 20件   | 17件   | ○    | 22件   | 19件   | ○
    就職件数     | 30件   | 19件   | △    | 32件   | 20件   | △
    会員数       | 50人   | 20人   | »◎   | 60人   | 24人   | ×
    講座数       | 10講座 | 10講座 | ◎    | 10講座 | 10講座 | ◎
    転入者数     | 750人  | 698人  | ○    | 760人  | 702人  | ○
)",
                                        R"(
    評価：対R5目標達成率が100％以上…A、80％以上100％未満…B、80％未満…C
    指標         | 基準値 R2 | 実績値 R5 | 目標値 R5 | 目標値 R7 | 達成率 | <      | 評価
    ^            | ^         | ^         | ^         | ^         | 対R5目標 | 対R7目標 | ^
    新規創業件数 | 26件      | 44件      | 40件      | 60件      | 110.0% | 73.3% | A
    相談件数     | 10件      | 17件      | 20件      | 30件      | 85.0%  | 56.7% | B
    就職件数     | 15件      | 19件      | 30件      | 40件      | 63.3%  | 47.5% | C
    会員数       | 25人      | 26人      | 50人      | 60人      | 52.0%  | 43.3% | C
    講座数       | 3講座     | 10講座    | 10講座    | 12講座    | 100.0% | 83.3% | A
    転入者数     | 705人     | 698人     | 750人     | 800人     | 93.1%  | 87.3% | »C
)",
                                        R"(
    A | 目標値に達した
    B | 目標値に達していないが、改善した
    D | 悪化した
    指標         | 区分   | R4     | R5     | R6
    新規創業件数 | 目標値 | 50件   | 45件   | 50件
    ^            | 実績値 | 44件   | 46件   | 51件
    ^            | 評価   | B      | A      | A
    会員数       | 目標値 | 40人   | 45人   | 50人
    ^            | 実績値 | 44人   | 46人   | 51人
    ^            | 評価   | A      | A      | A
    転入者数     | 目標値 | 750人  | 760人  | 770人
    ^            | 実績値 | 755人  | 740人  | 775人
    ^            | 評価   | A      | »A     | A
)"};

}  // namespace

extern const Rule rule{
    .id = "grade-mismatch",
    .group = RuleGroup::achievement,
    .severity = Severity::warning,
    .title = {"評価の食い違い", "Grade that does not fit"},
    .what = {"表の凡例（A 100％以上 など）や「達成」「未達成」の評価が、書かれている達成率や実績値と合わないものです。ほかの行の評価が凡例と合う表だけを"
             "見ます。",
             "A grade that does not fit the printed rate, or actual and target, by the sheet's own legend (A: 100% and more) or by its word "
             "(達成). Only where the grades of the other rows do fit."},
    .why = {"評価は表の中でいちばんよく読まれます。実績を直したあとに評価を直し忘れることが多いです。",
            "The grade is what is read most. Often the figures were corrected and the grade was not."},
    .remedy = {"達成率と評価のどちらが正しいかを確かめてください。", "Find out which of the two is right."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::grade_mismatch
