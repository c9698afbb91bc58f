// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/table_parts.hpp"

#include <algorithm>
#include <iterator>

#include "core/layouts/named_columns.hpp"
#include "core/layouts/stated_count.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

/// 1 …… 2 …… 3 ……: a list of projects in one cell, no heading.
bool is_list(std::string_view text) { return contains(text, " 2 ") && text.starts_with('1'); }

}  // namespace

std::int32_t first_trailing_row(const Grid& grid, const HeaderBand& band) {
    auto first = band.data_last + 1;
    for (auto row = band.data_last; row > band.last; --row) {
        const auto filled = std::ranges::count_if(grid.sheet().row(row), [&](const auto& cell) { return !grid.text(cell).empty(); });
        if (filled > 1) {
            break;
        }
        first = filled == 0 ? row : first;
    }
    return first;
}

bool is_blank_label(const Grid& grid, std::int32_t row, std::int32_t column) {
    constexpr std::size_t longest = 15;  // bytes, 5 kanji
    constexpr double sure = 0.9;
    const auto cells = grid.sheet().row(row);
    const auto text = grid.text(row, column);
    if (text.size() > longest || std::ranges::count_if(cells, [&](const auto& cell) { return !grid.text(cell).empty(); }) != 1) {
        return false;
    }
    const auto heading = grid.look(row, column) == Look::category ? Heading{} : read_heading(text);
    return grid.look(row, column) == Look::category || (heading.role == ColumnRole::note && heading.certainty >= sure);
}

bool is_remark_below(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift) {
    constexpr std::int32_t most_remarks = 30;
    if (!columns.category || columns.groups.size() != 1) {
        return false;
    }
    const auto last_name = columns.groups.front().name_column + shift;
    const auto says_kind = [&](std::int32_t at) { return !grid.seen(at, std::max(0, *columns.category + shift)).empty(); };
    const auto is_filled = [&](const SheetCell& cell) { return !grid.text(cell).empty(); };
    const auto cells_here = grid.sheet().row(row);
    if (cells_here.empty() || cells_here.back().at.column > last_name) {
        return false;  // most rows, at one look
    }
    const auto numbers = columns.first_with(ColumnRole::number);
    if (!numbers || *numbers >= columns.groups.front().name_column) {
        return false;  // without numbers before the names, such a row may head a part
    }
    for (auto above = row; above >= 0 && above > row - most_remarks; --above) {
        const auto cells = grid.sheet().row(above);
        if (std::ranges::none_of(cells, is_filled)) {
            return above < row && !says_kind(row + 1);
        }
        const bool behind = std::ranges::any_of(cells, [&](const auto& cell) { return is_filled(cell) && cell.at.column > last_name; });
        const bool named = std::ranges::any_of(cells, [&](const auto& cell) { return is_filled(cell) && cell.at.column == last_name; });
        if (behind || !named || says_kind(above)) {
            return false;
        }
    }
    return false;
}

void open_headings(const Grid& grid, std::int32_t row, SheetContext& context) {
    for (const auto& cell : grid.sheet().row(row)) {
        const auto text = grid.text(cell);
        if (!text.empty() && text.size() <= 240 && grid.look(cell) != Look::prose && !text.ends_with("。") && !is_document_title(text) &&
            !is_list(text)) {
            context.open_heading(printed_line(cell.text));
        }
    }
}

void open_line(const Grid& grid, std::int32_t row, SheetContext& context) {
    const auto above = grid.sheet().row(row - 1);
    if (std::ranges::all_of(above, [&](const auto& cell) { return grid.text(cell).empty(); })) {
        open_headings(grid, row, context);
    }
}

bool take_stated_counts(const Grid& grid, std::int32_t row, const std::vector<std::string>& inner, SheetContext& context, Table& table) {
    const SheetCell* label = nullptr;
    bool grand_total = false;
    for (const auto& cell : grid.sheet().row(row)) {
        if (grid.text(cell).empty()) {
            continue;
        }
        auto count = read_stated_count(grid.text(cell));
        const auto closing = label == nullptr ? std::nullopt : read_closing_count(grid.text(*label), grid.text(cell));
        if (!count && label != nullptr) {
            count = closing ? closing : read_stated_count(grid.text(*label), grid.text(cell));
        }
        const auto before = label == nullptr ? std::string_view{} : grid.text(*label);
        grand_total = grand_total || contains(before, "合計") || contains(before, "総計");  // 合計 | KPI数 | 15指標
        label = &cell;
        if (!count) {
            continue;
        }
        count->grand_total = count->grand_total || grand_total;
        const auto path = context.sections.path(inner);
        if (!closing && leads_with_counts(grid.text(cell), path.empty() ? std::string_view{} : std::string_view(path.front()))) {
            open_headings(grid, row, context);
            keep_counts_below(grid, cell, context);
            std::ranges::move(context.counts_below, std::back_inserter(table.counts));
            context.counts_below.clear();
            return true;
        }
        count->cell = cell.at;
        count->scope = path.empty() ? std::string{} : path.front();
        table.counts.push_back(std::move(*count));
        table.range.last.row = row;
    }
    return false;
}

void ask_for_missing_parts(const Grid& grid, const TableColumns& columns, std::span<const IndicatorRows> found, Table& table) {
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const auto& roles = columns.pairs[i];
        for (std::size_t k = 0; roles.is_pair() && k < found.size(); ++k) {
            const auto& at = found[k];
            const auto column = at.shift.of(columns.columns[i].column);
            const auto pair = column && *column >= 0 ? split_pair(grid.text(at.row, *column)) : std::nullopt;
            if (pair && (pair->first.empty() || pair->second.empty())) {
                const auto role = value_role(pair->first.empty() ? roles.first : roles.second);
                table.blanks.push_back({{at.row, *column}, *role, columns.columns[i].year, k});
            }
        }
    }
    ask_for_named_values(grid, columns, found, table.blanks);
    std::ranges::stable_sort(table.blanks, {}, &AskedBlank::indicator);
}

void keep_columns(TableColumns& columns, Table& table) {
    double sum = 0;
    int count = 0;
    for (auto& column : columns.columns) {
        if (column.role == ColumnRole::unknown && column.heading.empty() && !column.told) {
            continue;
        }
        if (column.role != ColumnRole::unknown) {
            sum += column.certainty;
            ++count;
        }
        table.columns.push_back(std::move(column));
    }
    table.certainty = count == 0 ? 0 : sum / count;
}

}  // namespace kpisheet
