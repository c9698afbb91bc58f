// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/issue_keys.hpp"

#include <algorithm>

#include "core/rules/table_cells.hpp"

namespace kpisheet {
namespace {

/// Indicators that share rows stand side by side; no sheet has more of them in a row.
constexpr std::ptrdiff_t most_side_by_side = 16;

/// The indicator in whose rows the cell stands; of several side by side, the one whose name is nearest to its left.
const Indicator* indicator_at(const Table& table, Address cell) {
    const auto after = std::ranges::upper_bound(table.indicators, cell.row, {}, &Indicator::first_row);
    const auto first = after - std::min(after - table.indicators.begin(), most_side_by_side);
    const Indicator* found = nullptr;
    for (const auto& indicator : std::ranges::subrange(first, after)) {
        if (indicator.last_row < cell.row) {
            continue;
        }
        const bool left_of_cell = indicator.cell.column <= cell.column;
        if (found == nullptr || (left_of_cell && indicator.cell.column >= found->cell.column)) {
            found = &indicator;
        }
    }
    return found;
}

const Column* column_at(const Table& table, const Indicator* indicator, Address cell) {
    const auto shift = indicator == nullptr ? 0 : whole_shift(table, *indicator);
    const auto found = std::ranges::lower_bound(table.columns, cell.column - shift, {}, &Column::column);
    return found != table.columns.end() && found->column == cell.column - shift ? &*found : nullptr;
}

}  // namespace

IssueKeys::IssueKeys(const Workbook& workbook, const Recognition& recognition)
    : workbook_(workbook), tables_(workbook.sheets.size()) {
    for (const auto& table : recognition.tables) {
        tables_[table.sheet].push_back(&table);
    }
}

const Table* IssueKeys::table_at(std::size_t sheet, Address cell) const {
    const auto& tables = tables_[sheet];
    auto after = std::ranges::upper_bound(tables, cell.row, {}, [](const auto* table) { return table->range.first.row; });
    const Table* below = nullptr;
    for (auto at = after; at != tables.begin() && after - at < most_side_by_side;) {
        const auto* table = *--at;
        if (cell.row > table->range.last.row) {
            continue;
        }
        if (table->range.contains(cell)) {
            return table;
        }
        below = below == nullptr ? table : below;  // the rows of a shifted table stick out of its columns
    }
    return below;
}

IssueKey IssueKeys::key_of(const Issue& issue) const {
    const auto& sheet = workbook_.sheets[issue.sheet];
    IssueKey key{std::string(issue.rule), sheet.name(), {}, {}, {}};
    if (!issue.range) {
        return key;
    }
    const auto cell = issue.range->first;
    key.text = seen_text(sheet, cell);
    const auto* table = table_at(issue.sheet, cell);
    if (table == nullptr) {
        return key;
    }
    const auto* indicator = indicator_at(*table, cell);
    if (indicator != nullptr) {
        key.indicator = indicator->name;
    }
    if (const auto* column = column_at(*table, indicator, cell); column != nullptr) {
        key.heading = column->heading;
    }
    return key;
}

IssueKey key_of(const Issue& issue, const Workbook& workbook, const Recognition& recognition) {
    return IssueKeys(workbook, recognition).key_of(issue);
}

}  // namespace kpisheet
