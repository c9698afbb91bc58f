// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "core/rules/compared_grades.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/grade_legend.hpp"
#include "core/rules/graded_cells.hpp"
#include "core/rules/group_grades.hpp"
#include "core/rules/implied_grades.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::grade_mismatch {
namespace {

constexpr std::size_t fewest_agreeing = 5;
constexpr std::size_t agreeing_for_one = 5;  ///< for each that disagrees

void report(const Graded& one, const GradeMeaning& meaning, const ComparedGrade& found, const std::vector<Graded>& graded, Findings& findings) {
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

std::vector<std::string> remarks_on_other_sheets(std::span<const Sheet> sheets, const Sheet& but) {
    std::vector<std::string> remarks;
    for (const auto& sheet : sheets) {
        if (&sheet != &but) {
            std::ranges::move(remarks_on_grades(sheet), std::back_inserter(remarks));
        }
    }
    return remarks;
}

void check(const Examined& examined, Findings& findings) {
    check_group_grades(examined, findings);
    constexpr std::size_t most_sheets = 12;  // of a workbook whose legend is searched on the others: 区分一覧
    const auto& sheets = examined.workbook.sheets;
    std::optional<std::vector<std::string>> remarks;  // asked for by few sheets
    std::optional<std::vector<std::string>> elsewhere;
    for (const auto& [different, graded, heading, kept] : grades_by_heading(examined.sheet, examined.tables)) {
        if (graded.size() <= fewest_agreeing || different.size() < 2) {
            continue;
        }
        remarks = remarks ? std::move(remarks) : remarks_on_grades(examined.sheet);
        auto legend = read_grade_legend(*remarks, different);
        if (legend.empty() && sheets.size() > 1 && sheets.size() <= most_sheets) {
            elsewhere = elsewhere ? std::move(elsewhere) : remarks_on_other_sheets(sheets, examined.sheet);
            legend = read_grade_legend(*elsewhere, different);
        }
        if (legend.empty() && contains(heading, "達成")) {
            legend = marks_of_achievement(different);
        }
        if (const auto misplaced = legend.empty() ? misplaced_grade(graded, heading) : std::nullopt) {
            report(*misplaced, graded, findings);
        }
        std::size_t most = 0;
        std::vector<std::pair<const Graded*, ComparedGrade>> differing;
        const bool has_bases = std::ranges::any_of(graded, [](const auto& one) { return base_of(*one.indicator) != nullptr; });
        for (const auto way : {JudgedBy::nearest, JudgedBy::farther_rate, JudgedBy::totals, JudgedBy::year_before}) {
            if (way == JudgedBy::year_before && has_bases) {
                continue;
            }
            std::size_t agreeing = 0;
            std::vector<std::pair<const Graded*, ComparedGrade>> odd;
            for (const auto& one : graded) {
                auto found = compare_grade(examined.sheet, legend, one, way);
                agreeing += found.verdict == GradeVerdict::agrees ? 1 : 0;
                if (found.verdict == GradeVerdict::differs) {
                    odd.emplace_back(&one, std::move(found));
                }
            }
            // Where more differ, the grades follow something else than what was read: the other rate, or nothing known.
            if (agreeing >= fewest_agreeing && odd.size() * agreeing_for_one <= agreeing && (agreeing > most || (agreeing == most && odd.size() < differing.size()))) {
                most = agreeing;
                differing = std::move(odd);
            }
        }
        for (const auto& [one, found] : differing) {
            report(*one, legend.find(one->grade)->second, found, graded, findings);
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
)",
                                        R"(
    判定：100％以上「達成」　90％以上100％未満「おおむね順調」　90％未満「遅れ」
    指標         | 目標値(R6) | 実績値(R6) | 達成率 | 判定
    配置校数     | 22校       | 22校       | 100.0% | »おおむね順調
    貸出冊数     | 13,000冊   | 13,210冊   | 101.6% | 達成
    園数         | 16園       | 15園       | 93.8%  | おおむね順調
    参加者数     | 40人       | 33人       | 82.5%  | 遅れ
    利用者数     | 500人      | 510人      | 102.0% | 達成
    団体数       | 20団体     | 19団体     | 95.0%  | おおむね順調
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
