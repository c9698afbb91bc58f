// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_tally.hpp"
#include "core/rules/value_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet::rules::units_in_cells {
namespace {

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        CellTally tally;
        for (const auto& [indicator, value, cell] : examined.values_of(*table)) {
            if (cell->kind != SheetCell::Kind::text || value->state != State::value) {
                continue;
            }
            const NormalText normal(cell->text);
            const auto read = read_value(normal.view());
            if (!read.quantity.unit.empty() || (!read.parts.empty() && !read.parts.front().quantity.unit.empty())) {
                tally.add(cell->at);
            }
        }
        add_item(findings, "1-9", tally,
                 {"値のセルの中に単位が書かれています", "units are written inside the cells of values"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | #26@0"件"    | #45@0"件"    | #31@0"件"
    満足度(%)    | 36.0         | 40.0         | 37.2
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | »26件        | 45件         | 31件
    相談件数     | 10           | 20           | 12
)"};

}  // namespace

extern const Rule rule{
    .id = "units-in-cells",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"データの単位を記載しているか", "Units of the data"},
    .what = {"単位が、単位の列や見出しではなく値のセルの中に書かれた表です。統一ルール 項目1-9。",
             "Units written inside the cells of the values and not in a unit column or a heading. Item 1-9 of the "
             "standard."},
    .why = {"単位を取り除かないと数として使えず、単位の書き方もそろいません。",
            "The figure can't be used before the unit is taken off, and units get spelt in many ways."},
    .remedy = {"単位の列を設けるか見出しに書き、値のセルには数だけを入れてください。",
               "Make a column for units or write them in the heading, and keep the cells to figures."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::units_in_cells
