// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/rules/counted_indicators.hpp"
#include "core/rules/grade_tallies.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::stated_count_mismatch {
namespace {

std::optional<Text> difference(const StatedCount& stated, const CountSum& counted) {
    const auto wrong = [](std::optional<int> said, int found) { return said && found > 0 && *said != found; };
    Text message;
    if (wrong(stated.projects, counted.projects) && wrong(stated.projects, counted.projects - counted.repeated)) {
        message = {fmt::format("事業数が「{}」と書かれていますが、表にある事業は{}件です。", *stated.projects, counted.projects),
                   fmt::format("The line states {} projects, but the table has {}. ", *stated.projects, counted.projects)};
    }
    if (wrong(stated.indicators, counted.indicators)) {
        message.ja += fmt::format("KPI数が「{}」と書かれていますが、表にあるKPIは{}件です（設定しない・目標値なしの{}件を除く）。", *stated.indicators, counted.indicators, counted.left_out);
        message.en += fmt::format("The line states {} KPIs, but the table has {} (without {} that are not set or have no target). ", *stated.indicators, counted.indicators,
                                  counted.left_out);
    }
    if (message.ja.empty()) {
        return std::nullopt;
    }
    message.en.pop_back();
    return message;
}

/// By which a number is taken for a slip where it may speak of more than what stands there.
constexpr int farthest_off = 2;

struct Mismatch {
    Address cell;
    Text message;
};

/// The lines that state other counts than the tables have, with or without the numeric targets of goals.
std::vector<Mismatch> mismatches(const Examined& examined, const CountingCustom& custom) {
    std::vector<Mismatch> found;
    const auto goals = count_goals(examined, custom.targets_of_goals);
    CountSum all;
    for (const auto& [scope, goal] : goals) {
        const auto sum = sum_of(goal, custom);
        all.projects += sum.projects;
        all.indicators += sum.indicators;
        all.left_out += sum.left_out;
        all.repeated += sum.repeated;
    }
    const auto compare = [&](const StatedCount& stated, const CountSum& counted) {
        if (auto message = difference(stated, counted)) {
            found.push_back({stated.cell, std::move(*message)});
        }
    };
    CountSum stated_sum;
    std::size_t subtotals = 0;
    std::size_t agreeing = 0;  // with the rows above them
    std::vector<std::pair<const StatedCount*, CountSum>> of_rows_above;
    for (const auto* table : examined.tables) {
        const auto rows_above = count_rows_above(*table, custom);
        std::map<std::string_view, int> lines_of_goal;
        for (const auto& stated : table->counts) {
            lines_of_goal[stated.scope] += stated.grand_total ? 0 : 1;
        }
        for (const auto& stated : table->counts) {
            if (stated.grand_total) {
                continue;
            }
            stated_sum.projects += stated.projects.value_or(0);
            stated_sum.indicators += stated.indicators.value_or(0);
            ++subtotals;
            const auto& above = rows_above.at(stated.cell.row);
            if (agrees(stated, above) || agrees(stated, all)) {  // 目標を設定したKPI数：16 below all goals
                ++agreeing;
                continue;
            }
            const bool alone = lines_of_goal.at(stated.scope) == 1;  // several in one goal are of its measures, or of departments
            if (const auto goal = goals.find(stated.scope); alone && goal != goals.end()) {
                compare(stated, sum_of(goal->second, custom));
            } else if (alone && stated.scope.empty() && goals.empty() && above.left_out == 0 && std::abs(stated.indicators.value_or(0) - above.indicators) <= farthest_off) {
                compare(stated, above);  // 計 | 16指標 below sections without goals
            } else if (!alone) {
                of_rows_above.emplace_back(&stated, above);
            }
        }
    }
    for (const auto& [stated, above] : of_rows_above) {
        if (agreeing >= 2 && agreeing > of_rows_above.size()) {
            compare(*stated, above);
        }
    }
    for (const auto* table : examined.tables) {
        for (const auto& stated : table->counts) {
            if (stated.in_title) {
                // A title may speak of more than this sheet: only a number close by is taken for a slip.
                constexpr int fewest = 5;
                const auto off = std::abs(*stated.indicators - all.indicators);
                const bool with_asides = *stated.indicators == all.indicators + all.left_out;
                if (all.indicators >= fewest && off > 0 && off <= farthest_off && !with_asides && examined.workbook.sheets.size() <= 2) {
                    compare(stated, all);
                }
                continue;
            }
            // A total that is the sum of its subtotals has their fault, not one of its own. A sheet with one goal alone
            // may state the total of the whole workbook.
            const bool follows = stated_sum.projects == stated.projects.value_or(stated_sum.projects) &&
                                 stated_sum.indicators == stated.indicators.value_or(stated_sum.indicators);
            if (stated.grand_total && !(follows && subtotals > 0) && (subtotals == 0 || subtotals >= goals.size()) &&
                (examined.workbook.sheets.size() == 1 || subtotals > 1)) {
                compare(stated, all);
            }
        }
    }
    return found;
}

void check(const Examined& examined, Findings& findings) {
    check_grade_tallies(examined, findings);
    bool any = false;
    bool all_indicators = false;
    for (const auto* table : examined.tables) {
        for (const auto& stated : table->counts) {
            const auto* cell = examined.sheet.cell(stated.cell);
            any = true;
            all_indicators = all_indicators || (cell != nullptr && (cell->text.find("指標数") != std::string_view::npos || cell->text.find("指標の数") != std::string_view::npos));
        }
    }
    if (!any) {
        return;
    }
    // The sheet's own way of counting is the one that more of its lines agree with; a single one may be wrong in either.
    const bool repeated = std::ranges::any_of(examined.sheet.texts(), [](auto text) { return text.find("再掲を含") != std::string_view::npos; });
    auto found = mismatches(examined, {all_indicators, repeated});
    for (const auto& custom : {CountingCustom{!all_indicators, repeated}, CountingCustom{all_indicators, !repeated}, CountingCustom{!all_indicators, !repeated}}) {
        if (found.size() < 2) {
            break;
        }
        auto otherwise = mismatches(examined, custom);
        found = otherwise.size() < found.size() ? std::move(otherwise) : std::move(found);
    }
    for (auto& [cell, message] : found) {
        findings.add(cell, std::move(message));
    }
}

constexpr std::string_view clean[] = {R"(
    基本目標1 しごとをつくる
    事業名         | 指標                                 | 基準値 R2 | 目標値 R7 | R5実績
    就労支援事業   | 市内企業への就職率                   | 36.7%     | 40.0%     | 25.0%
    企業振興事業   | 新規雇用者数                         | 10人      | 15人      | 12人
                   | 立地企業の数                         | 2社       | 4社       | 3社
    農地集積事業   | 農作業受託面積 目標値の設定が困難なため、実績値の管理とする | — | — | 3ha
    小計(事業数:3、KPI数:3)
)",
                                      R"(
    具体的な施策     | 指標             | 基準値 R2 | 目標値 R7 | R5実績
    数値目標         | 新規雇用者数     | 10人      | 75人      | 70人
    (1) 農業の振興   | 新規就農者数     | 3人       | 15人      | 16人
    (2) 商工業の振興 | 体験者数         | 6,420人   | 7,000人   | 6,810人
                     | 観光入込客数     | 52万人    | 55万人    | 54万人
    小計（KPI数：3）
)",
                                      R"(
    基本目標1 しごとをつくる
    事業名               | 指標             | 基準値 R2 | 目標値 R7 | R5実績
    移住促進事業         | 移住者数         | 10人      | 75人      | 70人
    創業支援事業         | 創業件数         | 3件       | 15件      | 16件
    就農支援事業（再掲） | 就農者数（再掲） | 2人       | 4人       | 3人
    小計(事業数:2、KPI数:2)
    合計(事業数:2、KPI数:2 再掲を除く)
)"};

constexpr std::string_view flagged[] = {R"(
    基本目標 | 区分     | 指標         | 基準値 R2 | 目標値 R7 | R5実績
    しごと   | 数値目標 | 雇用者数     | 10人      | 15人      | 12人
    ^        | KPI      | 新規創業件数 | 2件       | 4件       | 3件
    ^        | KPI      | 商談数       | 40社      | 50社      | 41社
    小計     | »数値目標：1、KPI：3
    くらし   | 数値目標 | 満足度       | 71.8%     | 80.0%     | 74.3%
    ^        | KPI      | 相談件数     | 10件      | 20件      | 15件
    ^        | KPI      | 講座数       | 3講座     | 5講座     | 4講座
    小計     | 数値目標：1、KPI：2
)",
                                        R"(
    政策1 にぎわいのまち【事業数 2・指標数 2】
    事業名       | 指標         | 当初値 | 区分 | R4  | R5
    企業立地事業 | 新規立地企業 | 2社    | 計画 | 2社 | 3社
                 |              |        | 実績 | 1社 | 3社
    創業支援事業 | 創業者数     | 14人   | 計画 | 15人 | 16人
                 |              |        | 実績 | 16人 | 13人

    »政策2 子どもの夢を育むまち【事業数 2・指標数 3】
    事業名       | 指標         | 当初値 | 区分 | R4  | R5
    保育確保事業 | 保育士の数   | 20人   | 計画 | 22人 | 24人
                 |              |        | 実績 | 21人 | 24人
    出産応援事業 | 面談の件数   | 30件   | 計画 | 32件 | 34件
                 |              |        | 実績 | 31件 | 35件
)",
                                        R"(
    基本目標1 しごとをつくる
    事業名         | 指標                                 | 基準値 R2 | 目標値 R7 | R5実績
    就労支援事業   | 市内企業への就職率                   | 36.7%     | 40.0%     | 25.0%
    企業振興事業   | 新規雇用者数                         | 10人      | 15人      | 12人
                   | 立地企業の数                         | 2社       | 4社       | 3社
    »小計(事業数:2、KPI数:4)
)",
                                        R"(
    指標         | 基準値 R2 | 目標値 R7 | R7実績 | 達成状況
    新規雇用者数 | 10人      | 75人      | 80人   | 達成
    移住者数     | 12人      | 60人      | 41人   | 未達成
    就農者数     | 2人       | 15人      | 16人   | 達成
    創業件数     | 4件       | 10件      | 12件   | 達成

    »達成：4　未達成：1
)",
                                        R"(
    基本目標 | 指標         | 基準値 R2 | 目標値 R7 | R7実績 | 達成状況
    しごと   | 新規雇用者数 | 10人      | 75人      | 80人   | 達成
    しごと   | 創業件数     | 4件       | 10件      | 12件   | 達成
    ひと     | 移住者数     | 12人      | 60人      | 41人   | 未達成
    ひと     | 就農者数     | 2人       | 15人      | 16人   | 達成
    まち     | 乗客数       | 20人      | 30人      | 25人   | 未達成

    基本目標 | 達成 | 未達成 | 計
    しごと   | 2    | 0      | 2
    ひと     | 1    | »2     | 2
    まち     | 0    | 1      | 1
)"};

}  // namespace

extern const Rule rule{
    .id = "stated-count-mismatch",
    .group = RuleGroup::sums,
    .severity = Severity::warning,
    .title = {"事業数・KPI数の不一致", "Stated counts don't match the table"},
    .what = {"「小計(事業数:8、KPI数:7)」のような行や評価の集計の数が、表と違います。設定しないKPIと目標値のないKPIは数えません。",
             "A line such as 小計(事業数:8、KPI数:7), or a list of how often each grade was given, states other counts than the table has. KPIs that are not set or "
             "have no target are not counted."},
    .why = {"行の抜けや重複、または数の更新漏れです。", "Rows were lost or doubled, or the counts were not updated."},
    .remedy = {"表の行が抜けていないかを確かめ、数を書き直してください。", "Check that no row is missing, and correct the counts."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::stated_count_mismatch
