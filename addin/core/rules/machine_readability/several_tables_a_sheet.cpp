// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_tally.hpp"

namespace kpisheet::rules::several_tables_a_sheet {
namespace {

void check(const Examined& examined, Findings& findings) {
    CellTally tally;
    for (std::size_t i = 1; i < examined.tables.size(); ++i) {
        tally.add(examined.tables[i]->range.first);
    }
    add_item(findings, "2-2", tally, {"最初の表のほかにも表があります", "there are more tables than the first"});
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | #26          | #45          | #31
    --- 目標
    数値目標     | 基準値(2018) | 目標値(2024) | 2019
    市内従業者数 | #9174        | #9518        | #9200
)"};

constexpr std::string_view flagged[] = {R"(
    数値目標     | 目標値(2024) | 2019
    市内従業者数 | #9518        | #9200

    »指標        | 単位 | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | 件   | #26          | #45          | #31
)"};

}  // namespace

extern const Rule rule{
    .id = "several-tables-a-sheet",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"1シートに複数の表が掲載されていないか", "Several tables on a sheet"},
    .what = {"一つのシートに二つ以上の表があるシートです。統一ルール 項目2-2。",
             "Sheets that hold two or more tables. Item 2-2 of the standard."},
    .why = {"プログラムはシートを一つの表として読むため、二つ目以降の表が崩れます。",
            "Programs read a sheet as one table, and the others fall apart."},
    .remedy = {"表ごとにシートを分けてください。", "Give each table a sheet of its own."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::several_tables_a_sheet
