// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::hidden_row_or_column {
namespace {

/// Values of indicators on hidden lines of one table. A row counts before a column.
struct Hidden {
    std::set<std::int32_t> rows;
    std::set<std::int32_t> columns;
    std::vector<const KpiValue*> in_rows;
    std::vector<const KpiValue*> in_columns;
};

Hidden hidden_values(const Sheet& sheet, const Table& table) {
    Hidden hidden;
    if (!sheet.has_hidden_lines()) {
        return hidden;
    }
    for (const auto& indicator : table.indicators) {
        for (const auto& value : indicator.values) {
            if (value.state == State::missing) {
                continue;
            }
            if (sheet.is_row_hidden(value.cell.row)) {
                hidden.rows.insert(value.cell.row);
                hidden.in_rows.push_back(&value);
            } else if (sheet.is_column_hidden(value.cell.column)) {
                hidden.columns.insert(value.cell.column);
                hidden.in_columns.push_back(&value);
            }
        }
    }
    return hidden;
}

/// 1, 2, 3, 7 → 1..3 and 7..7.
std::vector<std::pair<std::int32_t, std::int32_t>> runs(const std::set<std::int32_t>& lines) {
    std::vector<std::pair<std::int32_t, std::int32_t>> found;
    for (const auto line : lines) {
        if (!found.empty() && found.back().second + 1 == line) {
            found.back().second = line;
        } else {
            found.emplace_back(line, line);
        }
    }
    return found;
}

/// Hidden columns with their values, down all tables that lie below each other.
struct Columns {
    Range range;
    CellTally tally;
};

void check(const Examined& examined, Findings& findings) {
    std::map<std::pair<std::int32_t, std::int32_t>, Columns> columns;
    for (const auto* table : examined.tables) {
        const auto hidden = hidden_values(examined.sheet, *table);
        for (const auto& [first, last] : runs(hidden.rows)) {
            CellTally tally;
            for (const auto* value : hidden.in_rows) {
                if (value->cell.row >= first && value->cell.row <= last) {
                    tally.add(value->cell);
                }
            }
            const auto rows =
                first == last ? fmt::format("{}行目", first + 1) : fmt::format("{}〜{}行目", first + 1, last + 1);
            findings.add(Range{{first, table->range.first.column}, {last, table->range.last.column}},
                         {fmt::format("表の中の{}が非表示ですが、値が{}に入っています。", rows, tally.words().ja),
                          fmt::format("Row{} of this table {} hidden but hold{} values in {}.",
                                      first == last ? fmt::format(" {}", first + 1)
                                                    : fmt::format("s {}–{}", first + 1, last + 1),
                                      first == last ? "is" : "are", first == last ? "s" : "", tally.words().en)});
        }
        for (const auto& [first, last] : runs(hidden.columns)) {
            auto& found = columns.try_emplace({first, last}, Columns{{{table->header_first, first}, {}}, {}}).first->second;
            found.range.last = {table->range.last.row, last};
            for (const auto* value : hidden.in_columns) {
                if (value->cell.column >= first && value->cell.column <= last) {
                    found.tally.add(value->cell);
                }
            }
        }
    }
    for (const auto& [lines, found] : columns) {
        const auto [first, last] = lines;
        const auto names = first == last ? column_name(first) : column_name(first) + "〜" + column_name(last);
        findings.add(found.range, {fmt::format("表の中の{}列が非表示ですが、値が{}に入っています。", names, found.tally.words().ja),
                                   fmt::format("Column {} of this table is hidden but holds values in {}.", names, found.tally.words().en)});
    }
}

constexpr std::string_view clean[] = {R"(
    ~作業用 | 指標         | 基準値(H30) | 目標値(R6) | R1   | R2   | ~R3
    ok      | 新規創業件数 | 26件        | 45件       | 31件 | 34件 |
    ok      | 相談件数     | 10件        | 20件       | 12件 | 15件 |
    ok      | 婚姻届出数   | 98件        | 120件      | 97件 | 92件 | -
)"};

constexpr std::string_view flagged[] = {R"(
    指標           | 基準値(H30) | 目標値(R6) | »~R1 | R2
    新規創業件数   | 26件        | 45件       | 31件 | 34件
    相談件数       | 10件        | 20件       | 12件 | 15件
    »~~婚姻届出数  | 98件        | 120件      | 97件 | 92件
    転入者数       | 705人       | 750人      | 684人 | 598人
)",
                                        R"(
    指標           | 基準値(H30) | 目標値(R6) | »~R1 | R2
    新規創業件数   | 26件        | 45件       | 31件 | 34件
    相談件数       | 10件        | 20件       | 12件 | 15件

    指標           | 基準値(H30) | 目標値(R6) | R1   | R2
    婚姻届出数     | 98件        | 120件      | 97件 | 92件
    転入者数       | 705人       | 750人      | 684人 | 598人
)"};

}  // namespace

extern const Rule rule{
    .id = "hidden-row-or-column",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"非表示の行や列", "Hidden row or column"},
    .what = {"表の中で非表示になっている行や列に、指標の値が入っている場合です。",
             "Rows or columns inside a table that are hidden and hold values of indicators."},
    .why = {"印刷や画面では見えない値が集計に入ります。消したつもりの指標や、公表前の値が残っていることもあります。",
            "Values that nobody sees enter the totals. They may be indicators thought deleted, or figures not yet "
            "public."},
    .remedy = {"表示に戻して確かめ、不要であれば行や列を削除してください。",
               "Show them, check them, and delete what is not needed."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::hidden_row_or_column
