// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_tally.hpp"

namespace kpisheet::rules::formulas_in_data {
namespace {

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        CellTally tally;
        for_each_table_cell(examined.sheet, *table, [&](const SheetCell& cell) {
            if (cell.is_formula()) {
                tally.add(cell.at);
            }
        });
        add_item(findings, "1-7", tally, {"数式が残っています", "formulas are left"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    作成日       | =TODAY()→45000

    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | #26          | #45          | #31
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(2018) | 目標値(2024) | 2019 | 達成率
    新規創業件数 | #26          | #45          | #31  | »=D2/C2→#0.6889@0.0%
    相談件数     | #10          | #20          | #12  | =D3/C3→#0.6@0.0%
)"};

}  // namespace

extern const Rule rule{
    .id = "formulas-in-data",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"数式を使用している場合は、数値データに修正しているか", "Formulas in data"},
    .what = {"公表用の表に数式が残っている場合です。統一ルール 項目1-7。",
             "Formulas left in a table that is to be published. Item 1-7 of the standard."},
    .why = {"参照先のないところでは計算できず、値が変わったりエラーになったりします。",
            "Away from the cells they refer to, they change or turn into errors."},
    .remedy = {"公表するときは、値だけを貼り付けた写しを使ってください。作業用の表では数式のままで構いません。",
               "Publish a copy with values only. In the sheet you work with, keep the formulas."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::formulas_in_data
