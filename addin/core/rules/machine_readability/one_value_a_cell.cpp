// SPDX-License-Identifier: MPL-2.0
#include <set>

#include "core/rules/table_tally.hpp"
#include "core/rules/value_cells.hpp"

namespace kpisheet::rules::one_value_a_cell {
namespace {

/// Several figures, a figure with its period, or the base and target behind a name.
bool holds_several(const Indicator& indicator, const KpiValue& value) {
    return value.compound || !value.parts().empty() || (value.state == State::value && !value.period().empty()) ||
           value.cell == indicator.cell;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        std::set<Address> cells;
        for (const auto& indicator : table->indicators) {
            for (const auto& value : indicator.values) {
                if (holds_several(indicator, value)) {
                    cells.insert(value.cell);
                }
            }
            if (indicator.department_cell && indicator.department.find(' ') != std::string::npos) {
                cells.insert(*indicator.department_cell);
            }
        }
        CellTally tally;
        for (const auto cell : cells) {
            tally.add(cell);
        }
        add_item(findings, "1-2", tally, {"一つのセルに二つ以上のデータがあります", "several data stand in one cell"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6)
    新規創業件数 | 商工振興課 | 26件        | 45件以上
    満足度       | 企画政策課 | 36.0%       | 40.0%
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 担当課            | 基準値(H30)         | 目標値(R6)
    新規創業件数 | 商工振興課        | 26件                | 45件
    平均自立期間 | 健康課            | »男79.3歳 女84.3歳  | 男80歳 女85歳
    就職率       | 商工振興課 農林課 | 39.8% (H29)         | 45.7%
)"};

}  // namespace

extern const Rule rule{
    .id = "one-value-a-cell",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"1セル1データとなっているか", "One value in a cell"},
    .what =
        {"一つのセルに二つ以上のデータ（男女別の値、値と年度、指標名と目標値など）が入った表です。統一ルール 項目1-2。",
         "Tables with several data in one cell: values of men and women, a value and its year, a name and its target. "
         "Item 1-2 of the standard."},
    .why = {"プログラムはセルを一つの値として読むため、二つ目以降の値が使えません。",
            "Programs read a cell as one value; the others in it are lost."},
    .remedy = {"データごとに行か列を分けてください。", "Give each datum a row or a column of its own."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::one_value_a_cell
