// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_tally.hpp"

namespace kpisheet::rules::merged_cells {
namespace {

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        CellTally tally;
        for (const auto& merge : examined.sheet.merges()) {
            if (table->range.contains(merge.first)) {
                tally.add(merge.first);
            }
        }
        add_item(findings, "1-4", tally, {"結合されたセルがあります", "cells are merged"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    第2期総合戦略 進捗状況 | < | < | <

    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | #26          | #45          | #31
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値 | 目標値 | »実績 | <
                 | H30    | R6     | R1    | R2
    新規創業件数 | 26件   | 45件   | 31件  | 34件
    相談件数     | 10件   | 20件   | 12件  | 15件
)"};

}  // namespace

extern const Rule rule{
    .id = "merged-cells",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"セルの結合をしていないか", "Merged cells"},
    .what = {"表の中に結合したセルがある場合です。統一ルール 項目1-4。",
             "Cells merged inside a table. Item 1-4 of the standard."},
    .why = {"値は結合の左上にしか入らず、ほかの行や列では空欄として読まれます。",
            "Only the first cell of a merge holds the value; programs read the others as blank."},
    .remedy = {"結合を解き、それぞれのセルに同じ内容を書いてください。",
               "Split the cells and write the content in each."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::merged_cells
