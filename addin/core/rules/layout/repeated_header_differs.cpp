// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <set>

#include "core/rules/repeated_headers.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::repeated_header_differs {
namespace {

/// The cell that shows its text there: the first of a merge.
Address cell_shown_at(const Sheet& sheet, Address at) {
    const auto* merge = sheet.merge_at(at);
    return merge == nullptr ? at : merge->first;
}

/// Of the rows of the head, the lowest whose words the other tables don't have; of words that stand in several, the last.
Address heading_cell(const Examined& examined, const OddHeading& odd) {
    const auto heading = squeezed(odd.column->heading);
    const auto usual = squeezed(odd.usual);
    for (auto row = odd.table->header_last; row >= odd.table->header_first; --row) {
        const Address at{row, odd.column->column};
        const auto words = squeezed(seen_text(examined.sheet, at));
        if (!words.empty() && heading.find(words) != std::string::npos && usual.find(words) == std::string::npos) {
            return cell_shown_at(examined.sheet, at);
        }
    }
    return cell_shown_at(examined.sheet, {odd.table->header_last, odd.column->column});
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& odd : odd_lower_headings(*table)) {
            findings.add(heading_cell(examined, odd),
                         {fmt::format("見出し「{}」が二度あります。ほかの年度（{}か所）では、ここは「{}」です。", odd.column->heading, odd.others, odd.usual),
                          fmt::format("The heading “{}” stands here twice; below the other years ({}) this one reads “{}”.", odd.column->heading,
                                      odd.others, odd.usual)});
        }
    }
    std::set<Address> told;  // a year over 実績 | 達成率 is one heading
    for (const auto& odd : odd_headings(examined.tables)) {
        const auto at = heading_cell(examined, odd);
        if (!told.insert(at).second) {
            continue;
        }
        findings.add(at,
                     {fmt::format("見出し「{}」が、同じ形のほかの表（{}表）では「{}」です。", odd.column->heading,
                                  odd.others, odd.usual),
                      fmt::format("The heading “{}” reads “{}” in the other tables of this form ({}).",
                                  odd.column->heading, odd.usual, odd.others)});
    }
}

constexpr std::string_view clean[] = {R"(
    KPI            | 基準値(H30)  | 目標値(R6) | R1    | R2
    新規創業件数   | 26件         | 45件       | 31件  | 34件

    KPI            | 基準値 (H30) | 目標値(R6) | R1    | R2
    婚姻届出数     | 98件         | 120件      | 101件 | 98件
)",
                                      R"(
    数値目標       | 基準値(H28)  | 目標値(R6) | R1      | R2
    市内従業者数   | 9,174人      | 9,518人    | 9,200人 | 9,210人

    KPI            | 担当課     | 基準値(H30) | 目標値(R6) | R1    | R2
    婚姻届出数     | 市民課     | 98件        | 120件      | 101件 | 98件
)",
                                      R"(
    KPI            | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数   | 26件        | 45件       | 31件  | 34件

    KPI            | 基準値(H30) | 目標値(R6) | R1    | H32
    婚姻届出数     | 98件        | 120件      | 101件 | 98件

    KPI            | 基準値(H30) | 目標値(R6) | R元   | R2
    転入者数       | 705人       | 750人      | 684人 | 598人
)"};

constexpr std::string_view flagged[] = {R"(
    KPI            | 基準値(H30)  | 目標値(R6) | R1    | R2
    新規創業件数   | 26件         | 45件       | 31件  | 34件

    KPI            | »基準値(H29) | 目標値(R6) | R1    | R2
    婚姻届出数     | 98件         | 120件      | 101件 | 98件

    KPI            | 基準値(H30)  | 目標値(R6) | R1    | R2
    転入者数       | 705人        | 750人      | 684人 | 598人
)",
                                        R"(
    KPI            | 基準値(H30)  | 実績(R2) | 目標値(R6)
    新規創業件数   | 26件         | 34件     | 45件

    KPI            | 基準値(H30)  | »実積(R2) | 目標値(R6)
    婚姻届出数     | 98件         | 98件     | 120件

    KPI            | 基準値(H30)  | 実績(R2) | 目標値(R6)
    転入者数       | 705人        | 598人    | 750人
)",
                                        R"(
    KPI            | R3   | <     | <      | R4   | <      | <      | R5   | <    | <
    ^              | 目標 | 実績  | 達成率 | 目標 | »目標  | 達成率 | 目標 | 実績 | 達成率
    新規創業件数   | 40件 | 30件  | 75.0%  | 40件 | 36件   | 90.0%  | 45件 | 36件 | 80.0%
    婚姻届出数     | 100件 | 98件 | 98.0%  | 100件 | 97件  | 97.0%  | 100件 | 95件 | 95.0%
)",
                                        R"(
    KPI            | 目標値(R10) | R6   | R5   | »R7  | R3   | 基準値(R2)
    新規創業件数   | 45件        | 36件 | 34件 | 33件 | 31件 | 26件

    KPI            | 目標値(R10) | R6   | R5   | R4   | R3   | 基準値(R2)
    相談件数       | 20件        | 16件 | 15件 | 14件 | 12件 | 10件
)",
                                        R"(
    施策         | 指標名       | 基準（時点） | R6年度の状況 | 目標（R8）
    数値目標     | 社会増減     | △42人(R2)  | △35人      | △20人
    商工業の振興 | 新規創業者数 | 31人(R2)     | 44人         | 50人
    農業の振興   | 農地集積率   | 58.3%(R2)    | 63.9%        | 70.0%

    施策         | 指標名       | 基準（時点） | »R5年度の状況 | 目標（R8）
    観光の振興   | 入込客数     | 86.4万人(R元) | 81.2万人    | 95.0万人
    住まいの充実 | 相談件数     | 188件(R2)    | 267件        | 300件
)"};

}  // namespace

extern const Rule rule{
    .id = "repeated-header-differs",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"見出しの不一致", "Repeated header differs"},
    .what = {"同じ形の表が続くシートで、基準値・目標値・実績値の見出しの年度や言葉が一つだけ違う表です。",
             "Of several tables of the same form, one whose heading of a base, target or actual names another year or "
             "reads otherwise."},
    .why = {"見出しの直し忘れで、その表の値が別の年度のものとして読まれます。",
            "A heading was not brought up to date, and the values below are taken for those of another year."},
    .remedy = {"どちらの見出しが正しいかを確かめ、そろえてください。",
               "Find out which heading is right, and make them equal."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::repeated_header_differs
