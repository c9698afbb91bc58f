// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include "core/rules/table_tally.hpp"

namespace kpisheet::rules::objects_over_cells {
namespace {

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    CellTally tally;
    std::size_t on_page = 0;
    for (const auto& object : examined.sheet.objects()) {
        if (object.anchor) {
            tally.add(*object.anchor);
        } else {
            ++on_page;
        }
    }
    add_item(findings, "1-8", tally,
             {"図形・画像・グラフ・コメントなどのオブジェクトがあります", "drawings, pictures, charts or comments lie on the sheet"});
    if (on_page > 0) {
        findings.add(std::nullopt,
                     {fmt::format("項目1-8：ページに固定された図形・画像などのオブジェクトが{}個あります。", on_page),
                      fmt::format("Item 1-8: {} drawing(s) or picture(s) are fixed to the page.", on_page)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    ▣
    この資料の使い方
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019  | 2020
    新規創業件数 | 件   | #26          | #45          | »▣#31 | #34
    相談件数     | 件   | #10          | #20          | #12   | ▣#15
)"};

}  // namespace

extern const Rule rule{
    .id = "objects-over-cells",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"オブジェクトを使用していないか", "Objects on the sheet"},
    .what = {"表のあるシートに、図形・画像・グラフ・入力部品・コメントがある場合です。統一ルール 項目1-8。",
             "Drawings, pictures, charts, form controls and comments on a sheet that holds a table. Item 1-8 of the "
             "standard."},
    .why = {"オブジェクトに書かれた内容は、セルを読むプログラムには見えず、CSVに変換すると失われます。",
            "Programs that read the cells do not see what objects say, and it is lost in a CSV file."},
    .remedy = {"必要な内容はセル（備考の列など）に書き、図やグラフは別のシートに移してください。",
               "Write what matters in cells, such as a column of remarks, and move pictures and charts to a sheet of "
               "their own."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::objects_over_cells
