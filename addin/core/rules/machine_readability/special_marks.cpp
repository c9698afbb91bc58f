// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_tally.hpp"
#include "core/rules/value_cells.hpp"

namespace kpisheet::rules::special_marks {
namespace {

bool has_mark(const ValueCell& place) {
    const auto text = place.cell->text;
    const auto holds = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
    if (place.value->state == State::missing) {
        return true;
    }
    return place.cell->kind == SheetCell::Kind::text &&
           (holds("△") || holds("▲") || holds("※") || holds("＊") || holds("*"));
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        CellTally tally;
        for (const auto& place : examined.values_of(*table)) {
            if (has_mark(place)) {
                tally.add(place.cell->at);
            }
        }
        add_item(findings, "1-13", tally, {"数の列に記号があります", "marks stand among the figures"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    社会増減     | 人   | -155         | 0            | -120 |
    相談件数     | 件   | 10           | 20           | 12   | 15
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019  | 2020
    社会増減     | 人   | »△155        | 0            | △120  | ―
    相談件数     | 件   | 10           | 20           | 12    | 15
)"};

}  // namespace

extern const Rule rule{
    .id = "special-marks",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"数値データの同一列内に特殊記号（秘匿等）が含まれる場合", "Special marks among numbers"},
    .what = {"数の列に、「-」「…」「x」などの記号や、△・▲、※ が数と一緒に書かれた表です。統一ルール 項目1-13。",
             "Columns of figures that also hold marks such as -, … and x, or figures with △, ▲ and ※. Item 1-13 of the "
             "standard."},
    .why = {"記号は数として読めず、意味（該当なし、秘匿、負の数）も決まっていません。",
            "Marks are no numbers, and what they mean (none, withheld, negative) is not fixed."},
    .remedy = {"負の数は -15 と書き、数のないセルは空欄として、理由を備考の列に書いてください。",
               "Write -15 for negative numbers; leave cells without a number blank and give the reason in a column of "
               "remarks."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::special_marks
