// SPDX-License-Identifier: MPL-2.0
#include <set>

#include "core/rules/table_tally.hpp"

namespace kpisheet::rules::omitted_headings {
namespace {

bool is_outer(ColumnRole role) {
    return role == ColumnRole::goal || role == ColumnRole::measure || role == ColumnRole::project;
}

/// Blank cells of the hierarchy below a filled one, and of the names in the lower rows of blocks.
void take_rows(const Sheet& sheet, const Table& table, std::set<Address>& cells) {
    for (const auto& column : table.columns) {
        bool named = false;
        for (const auto& indicator : table.indicators) {
            const Address cell{indicator.first_row, column.column + whole_shift(table, indicator)};
            if (!is_outer(column.role) || indicator.is_shifted() || cell.column >= indicator.cell.column ||
                cell.column < 0) {
                continue;
            }
            const bool blank = is_blank(sheet, cell);
            if (blank && named) {
                cells.insert(cell);
            }
            named = named || !blank;
        }
    }
    for (const auto& indicator : table.indicators) {
        for (auto row = indicator.first_row + 1; row <= indicator.last_row; ++row) {
            if (category_of_row(sheet, table, indicator, row) && is_blank(sheet, {row, indicator.cell.column})) {
                cells.insert({row, indicator.cell.column});
            }
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        std::set<Address> cells;
        for (const auto& column : table->columns) {
            if (column.role != ColumnRole::unknown && column.heading.empty()) {
                cells.insert({table->header_last, column.column});
            }
        }
        take_rows(examined.sheet, *table, cells);
        CellTally tally;
        for (const auto cell : cells) {
            tally.add(cell);
        }
        add_item(findings, "1-6", tally, {"項目名が省略されています", "names are left out"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    施策     | 指標         | 基準値(2018) | 目標値(2024) | 2019
    1 仕事   | 新規創業件数 | #26          | #45          | #31
    1 仕事   | 相談件数     | #10          | #20          | #12
)"};

constexpr std::string_view flagged[] = {R"(
    施策     | 指標         | 基準値(2018) | 目標値(2024) | 2019
    1 仕事   | 新規創業件数 | #26          | #45          | #31
    »        | 相談件数     | #10          | #20          | #12
)",
                                        R"(
    指標         | 区分   | 3年度 | 4年度
    就職率       | 目標値 | 36.0  | 37.0
    »            | 実績値 | 36.6  | 25.0
    創業件数     | 目標値 | 2     | 2
                 | 実績値 | 5     | 6
)"};

}  // namespace

extern const Rule rule{
    .id = "omitted-headings",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"項目名等を省略していないか", "Omitted headings"},
    .what = {"上の行と同じ施策名や指標名を空欄にしたり、列の見出しを空けたりした表です。統一ルール 項目1-6。",
             "Tables that leave a measure or an indicator blank because it is that of the row above, or a column "
             "without a heading. Item 1-6 of the standard."},
    .why = {"行を並べ替えたり抜き出したりすると、何の値か分からなくなります。",
            "When rows are sorted or taken out, nobody knows what they belong to."},
    .remedy = {"省略せず、すべての行と列に項目名を書いてください。",
               "Write the name in every row and over every column."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::omitted_headings
