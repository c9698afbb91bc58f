// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <string_view>

#include "core/layouts/row_reading.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {

namespace {

/// The merge in one row that covers the column of names and others, or null.
const Range* merge_over_name(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift) {
    const auto name = columns.first_with(ColumnRole::kpi);
    const auto* merge = name ? grid.sheet().merge_at({row, *name + shift}) : nullptr;
    return merge != nullptr && merge->first.row == row && merge->last.row == row && merge->last.column > merge->first.column ? merge : nullptr;
}

/// 集計(20指標), 評価の内訳, 総括.
bool names_tally(std::string_view label) {
    constexpr std::string_view words[] = {"集計", "評価の内訳", "判定の内訳", "判定計", "総括", "評価別", "判定別", "評価の状況", "判定の状況"};
    return std::ranges::any_of(words, [&](auto word) { return contains(label, word); });
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

/// 施策2 移住の促進 |  |  | 平均達成率 | 88.6% | 評価 | B, 集計 | KPI数 | 13 | うち達成 | 7: below a blank row, words below values and figures below units
/// outnumber what belongs there; or a
/// label merged across the column of names, with words below values. Whatever it tells, it is no indicator.
bool RowReading::is_alien(std::int32_t row) const {
    constexpr int fewest = 2;
    if (row > first_row_ && (holds_number_for_name(grid_, columns_, row, table_shift_) || (row < last_row_ && heads_short_rows(grid_, row) && holds_number_for_name(grid_, columns_, row + 1, table_shift_)))) {
        return true;
    }
    const bool apart = row > first_row_ + 1 && grid_.sheet().row(row - 1).empty();
    const auto* wide = row > first_row_ ? merge_over_name(grid_, columns_, row, table_shift_) : nullptr;
    const auto cells = grid_.sheet().row(row);
    constexpr std::size_t most_of_tally = 4;
    if (row > first_row_ && !cells.empty() && names_tally(grid_.text(cells.front())) && (apart || cells.size() <= most_of_tally)) {
        return true;  // 評価別件数 | A:4 | B:3
    }
    if (!apart && wide == nullptr) {
        return false;
    }
    if (wide != nullptr) {
        const auto label = grid_.text(wide->first.row, wide->first.column);
        if (label.starts_with("(内訳") || label.starts_with("内訳")) {
            return false;
        }
        if (names_tally(label) || covers_unit(columns_, *wide, table_shift_)) {
            return true;
        }
    }
    int fitting = 0;
    int strange = 0;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto* column = columns_.at(cell.at.column - table_shift_);
        if (column == nullptr || grid_.text(cell).empty()) {
            continue;
        }
        const auto look = grid_.look(cell);
        const bool words = look == Look::words || look == Look::bulleted || look == Look::prose || look == Look::department || look == Look::category || look == Look::period;
        if (is_value_column(column->role)) {
            const bool pure = pure_[static_cast<std::size_t>(column->column - columns_.columns.front().column)];
            strange += words && pure ? 1 : 0;
            fitting += words ? 0 : 1;
        } else if (column->role == ColumnRole::unit) {
            strange += look == Look::value ? 1 : 0;
            fitting += words ? 1 : 0;
        }
    }
    return strange > fitting && (strange >= fewest || wide != nullptr);
}

}  // namespace kpisheet
