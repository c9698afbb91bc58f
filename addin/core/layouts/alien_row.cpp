// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <string_view>

#include "core/layouts/row_reading.hpp"
#include "core/layouts/tally_head.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t most_rows_of_grades = 60;  ///< in which every grade was given

/// The merge in one row that covers the column of names and columns of another role, or null. Where the heading of the names
/// is merged, all its columns are names, and a merge of these is a name as others are.
const Range* merge_beyond_name(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift) {
    const auto name = columns.first_with(ColumnRole::kpi);
    const auto* merge = name ? grid.sheet().merge_at({row, *name + shift}) : nullptr;
    if (merge == nullptr || merge->first.row != row || merge->last.row != row) {
        return nullptr;
    }
    for (auto at = merge->first.column; at <= merge->last.column; ++at) {
        const auto* column = columns.at(at - shift);
        if (column == nullptr || column->role != ColumnRole::kpi) {
            return merge;
        }
    }
    return nullptr;
}

/// 評価の集計(20指標), 評価の内訳, 総括; no name such as 総括窓口の利用件数.
bool names_tally(std::string_view label) {
    constexpr std::string_view ends[] = {"集計", "評価の内訳", "判定の内訳", "判定計", "評価の状況", "判定の状況", "状況の内訳", "達成の内訳", "進捗の内訳"};
    auto words = trim(label.substr(0, label.find('(')));
    for (const std::string_view bracket : {"【", "】", "■", "〔", "〕", "[", "]", "<", ">"}) {
        words = words.starts_with(bracket) ? words.substr(bracket.size()) : words;
        words = words.ends_with(bracket) ? words.substr(0, words.size() - bracket.size()) : words;
    }
    return words == "総括" || words.starts_with("評価別") || words.starts_with("判定別") || std::ranges::any_of(ends, [&](auto end) { return words.ends_with(end); });
}

/// うちA | 7, 福祉総務課 | 4 | 2: a label, and numbers where names or what they belong to stand, in short rows.
bool holds_number_for_name(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift) {
    constexpr std::size_t most_cells = 3;
    const auto cells = grid.sheet().row(row);
    if (cells.size() < 2 || cells.size() > most_cells || cells.front().kind != SheetCell::Kind::text) {
        return false;
    }
    const auto* column = columns.at(cells[1].at.column - shift);
    const bool of_words = column != nullptr && (column->role == ColumnRole::kpi || is_outer_column(column->role));
    return of_words && cells[1].kind == SheetCell::Kind::number && columns.columns.size() > 2 * most_cells;
}

/// 課 | 指標数 | 達成した指標の数
bool heads_short_rows(const Grid& grid, std::int32_t row) {
    constexpr std::size_t most_cells = 3;
    const auto cells = grid.sheet().row(row);
    return cells.size() >= 2 && cells.size() <= most_cells && std::ranges::all_of(cells, [](const auto& cell) { return cell.kind == SheetCell::Kind::text; });
}

bool covers_unit(const TableColumns& columns, const Range& merge, std::int32_t shift) {
    return std::ranges::any_of(columns.columns, [&](const auto& column) {
        return column.role == ColumnRole::unit && column.column + shift >= merge.first.column && column.column + shift <= merge.last.column;
    });
}

}  // namespace

/// A label merged across the column of names, a tally, a short row with numbers for names; below a blank row words below values and figures
/// below units that outnumber what belongs there (施策2 移住の促進 |  | 平均達成率 | 88.6% | 評価 | B). Whatever such a row tells, it is no indicator.
bool RowReading::is_alien(std::int32_t row) const {
    constexpr int fewest = 2;
    constexpr std::size_t most_of_tally = 4;
    const auto cells = grid_.sheet().row(row);
    if (row <= first_row_ || cells.empty()) {
        return false;
    }
    const auto numbers_names = [&](std::int32_t one) { return holds_number_for_name(grid_, columns_, one, table_shift_); };
    if (numbers_names(row) || (row < last_row_ && heads_short_rows(grid_, row) && numbers_names(row + 1))) {
        return true;
    }
    if (is_line_of_legend(row)) {
        return true;
    }
    const bool apart = row > first_row_ + 1 && grid_.sheet().row(row - 1).empty();
    if (names_tally(grid_.text(cells.front())) && (apart || cells.size() <= most_of_tally)) {
        return true;  // 評価別件数 | A:4 | B:3
    }
    const auto* wide = merge_beyond_name(grid_, columns_, row, table_shift_);
    if (wide != nullptr) {
        const auto label = grid_.text(wide->first.row, wide->first.column);
        if (label.starts_with("(内訳") || label.starts_with("内訳")) {
            return false;
        }
        if (names_tally(label) || covers_unit(columns_, *wide, table_shift_)) {
            return true;
        }
    }
    const auto [fitting, strange] = apart || wide != nullptr ? belonging(row) : Belonging{};
    return strange > fitting && (strange >= fewest || wide != nullptr);
}

/// What the table's own column of grades or remarks says again and again, in another column, with no value of an indicator: 順調 | | 達成度70％以上,
/// 概ね達成 | 7指標 | 41.2%, Ⅱ おおむね達成 | 5, and the first line below the heading of that column, R6評価 | Ⅰ 達成 | 11.
bool RowReading::is_line_of_legend(std::int32_t row) const {
    constexpr std::size_t most_cells = 4;
    const auto cells = grid_.sheet().row(row);
    if (cells.size() < 2 || cells.size() > most_cells || cells.front().kind != SheetCell::Kind::text) {
        return false;
    }
    const bool words_alone = std::ranges::all_of(cells, [](const auto& cell) { return cell.kind == SheetCell::Kind::text; });
    const bool counts = std::ranges::all_of(cells.subspan(1), [](const auto& cell) { return count_before_share(cell) || cell.text.ends_with('%') || cell.text.ends_with("％"); });
    for (const auto& column : columns_.columns) {
        const auto at = column.column + table_shift_;
        const bool judges = column.role == ColumnRole::grade;
        if ((!judges && column.role != ColumnRole::note) || grid_.sheet().cell({row, at}) != nullptr) {
            continue;
        }
        const auto first = grid_.text(cells.front());
        if (judges && !column.heading.empty() && first == column.heading && count_before_share(cells.back())) {
            return true;
        }
        for (auto above = first_row_; above < row && above < first_row_ + most_rows_of_grades; ++above) {
            const auto* grade = grid_.sheet().cell({above, at});
            if (grade == nullptr || grade->kind != SheetCell::Kind::text || grade->text.empty()) {
                continue;
            }
            const auto text = grid_.text(*grade);
            const bool same = grade->text_number == cells.front().text_number;
            const auto rest = judges && first.starts_with(text) ? first.substr(text.size()) : std::string_view{};
            const bool explains = rest.starts_with(':') || rest.starts_with("…") || rest.starts_with('=');  // b:策定時より改善した
            if ((cells.size() > 1 && same && (words_alone || (judges && counts))) || (cells.size() > 1 && rest.starts_with(' ') && counts) || (explains && words_alone)) {
                return true;
            }
        }
    }
    return false;
}

/// How many cells of a row may stand below their headings, and how many may not.
RowReading::Belonging RowReading::belonging(std::int32_t row) const {
    constexpr int whole_row = 100;
    Belonging found;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto* column = columns_.at(cell.at.column - table_shift_);
        if (column == nullptr || grid_.text(cell).empty()) {
            continue;
        }
        const auto look = grid_.look(cell);
        const bool words = look == Look::words || look == Look::bulleted || look == Look::prose || look == Look::department || look == Look::category || look == Look::period;
        if (is_value_column(column->role)) {
            const bool pure = pure_[static_cast<std::size_t>(column->column - columns_.columns.front().column)];
            found.strange += words && pure ? 1 : 0;
            found.fitting += words ? 0 : 1;
        } else if (column->role == ColumnRole::unit) {
            found.strange += look == Look::value ? 1 : 0;
            found.fitting += words ? 1 : 0;
        } else if (column->role == ColumnRole::department && look == Look::department) {
            found.fitting += whole_row;  // whatever its figures say in words, it has a department
        }
    }
    return found;
}

}  // namespace kpisheet
