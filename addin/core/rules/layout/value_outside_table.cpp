// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <vector>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet::rules::value_outside_table {
namespace {

/// More cells than this in a column without a heading are a column of their own, no slip.
constexpr std::size_t most_stray = 2;

bool is_number_cell(const SheetCell& cell) {
    if (cell.kind == SheetCell::Kind::number) {
        return true;
    }
    const NormalText normal(cell.text);
    const auto text = trim(normal.view());
    return cell.kind == SheetCell::Kind::text && !text.empty() && text.size() <= 24 && has_number(read_value(text)) &&
           (is_digit(code_point_at(text, 0).value) || !is_kanji(code_point_at(text, 0).value));
}

/// Columns of the sheet that something stands over: a heading of this table, or any cell of the header rows.
std::set<std::int32_t> headed_columns(const Sheet& sheet, const Table& table) {
    std::set<std::int32_t> headed;
    for (const auto& column : table.columns) {
        if (!column.heading.empty() || column.role != ColumnRole::unknown) {
            headed.insert(column.column);
        }
    }
    for (auto row = table.header_first; row <= table.header_last; ++row) {
        for (const auto& cell : sheet.row(row)) {
            const auto* merge = sheet.merge_at(cell.at);
            const auto last = merge == nullptr ? cell.at.column : merge->last.column;
            for (auto column = cell.at.column; column <= last && column <= table.range.last.column + 1; ++column) {
                headed.insert(column);
            }
        }
    }
    return headed;
}

/// Counted where first asked for: few sheets have a cell beside their tables.
class SheetCounts {
public:
    explicit SheetCounts(const Examined& examined) : examined_(examined) {}

    std::size_t cells_in(std::int32_t column) {
        if (cells_.empty()) {
            for (const auto& cell : examined_.sheet.cells()) {
                ++cells_[cell.at.column];
            }
            for (const auto* table : examined_.tables) {
                indicators_ += table->indicators.size();
            }
        }
        const auto found = cells_.find(column);
        return found == cells_.end() ? 0 : found->second;
    }

    /// Known once cells were counted.
    [[nodiscard]] std::size_t indicators() const { return indicators_; }

private:
    const Examined& examined_;
    std::unordered_map<std::int32_t, std::size_t> cells_;
    std::size_t indicators_ = 0;
};

/// The tables that have another one in the same rows, by their place among all.
std::vector<bool> tables_beside_others(const Examined& examined) {
    const auto& tables = examined.tables;
    std::vector<std::size_t> downwards(tables.size());
    std::iota(downwards.begin(), downwards.end(), std::size_t{0});
    std::ranges::stable_sort(downwards, {}, [&](auto i) { return tables[i]->range.first.row; });
    std::vector<bool> beside(tables.size());
    std::size_t lowest = 0;  // of those before, the one that ends last
    for (std::size_t i = 1; i < downwards.size(); ++i) {
        const auto one = downwards[i];
        const auto before = downwards[lowest];
        if (tables[one]->range.first.row <= tables[before]->range.last.row) {
            beside[one] = beside[before] = true;
        }
        lowest = tables[one]->range.last.row > tables[before]->range.last.row ? i : lowest;
    }
    return beside;
}

void check_table(const Examined& examined, const Table& table, const std::set<std::int32_t>& headed, SheetCounts& counts, Findings& findings) {
    std::map<std::int32_t, std::vector<const SheetCell*>> stray;  // by column
    std::map<std::int32_t, std::size_t> filled;
    for (const auto& indicator : table.indicators) {
        for (auto row = indicator.first_row; row <= indicator.last_row; ++row) {
            for (const auto& cell : examined.sheet.row(row)) {
                const auto column = cell.at.column;
                if (column <= table.range.first.column || headed.contains(column) ||
                    examined.sheet.merge_at(cell.at) != nullptr) {
                    continue;
                }
                ++filled[column];
                if (!indicator.is_shifted() && is_number_cell(cell) && !cell.is_formula()) {  // a formula is no stray figure
                    stray[column].push_back(&cell);
                }
            }
        }
    }
    for (const auto& [column, cells] : stray) {
        // Of a small table, the column must be blank in the whole sheet.
        const bool small = table.indicators.size() < 2 * cells.size() + 1;
        const bool alone = !small || (counts.cells_in(column) == cells.size() && counts.indicators() >= 2 * cells.size() + 1);
        if (filled[column] > most_stray || !alone) {
            continue;
        }
        for (const auto* cell : cells) {
            findings.add(
                cell->at,
                {fmt::format("見出しのない列（{}列）に「{}」があります。表（{}）のどの列の値でもありません。",
                             column_name(column), cell->text, to_text(table.range)),
                 fmt::format(
                     "“{}” stands in column {}, which has no heading: it belongs to no column of the table ({}).",
                     cell->text, column_name(column), to_text(table.range))});
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    std::set<std::int32_t> headed;  // by this table or one above it, whose columns go on below
    const auto beside = tables_beside_others(examined);
    SheetCounts counts(examined);
    for (std::size_t i = 0; i < examined.tables.size(); ++i) {
        const auto& table = *examined.tables[i];
        headed.merge(headed_columns(examined.sheet, table));
        // Beside another table in the same rows, a cell may be that one's.
        if (table.shift == 0 && !beside[i]) {
            check_table(examined, table, headed, counts, findings);
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2   |        |
    新規創業件数 | 26件        | 45件       | 31件 | 34件 | 確認済 |
    相談件数     | 10件        | 20件       | 12件 | 15件 |        |
    婚姻届出数   | 98件        | 120件      | 97件 | 92件 |        |
)",
                                      R"(
    指標         | 基準値(H30) | 目標値(R6) | 実績 | <    |
                 |             |            | R1   | R2   | 備考 | <
    新規創業件数 | 26件        | 45件       | 31件 | 34件 | R3.2 | 12件は暫定
    相談件数     | 10件        | 20件       | 12件 | 15件 |      | 15
    婚姻届出数   | 98件        | 120件      | 97件 | 92件 |      |
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2   |  |
    新規創業件数 | 26件        | 45件       | 31件 | 34件 |  |
    相談件数     | 10件        | 20件       | 12件 | 15件 |  | »27
    婚姻届出数   | 98件        | 120件      | 97件 | 92件 |  |
)"};

}  // namespace

extern const Rule rule{
    .id = "value-outside-table",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"表の外の値", "Value outside the table"},
    .what = {"表の行の中で、見出しのない列に一つ二つだけ書かれた数です。",
             "A single number in the rows of a table, in a column without a heading."},
    .why = {"計算の跡か、書く場所を間違えた値で、そのまま公表されたり、本来の欄が空のまま残ったりします。",
            "It is left over from a calculation, or a value in the wrong place whose own cell stays blank."},
    .remedy = {"正しい列に移すか、不要なら消してください。", "Move it to its column, or delete it if nobody needs it."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::value_outside_table
