// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/finish_table.hpp"

#include <algorithm>

#include "core/layouts/paired_values.hpp"
#include "core/layouts/row_values.hpp"

namespace kpisheet {
namespace {

/// 8／ under 目標／実績: the half that is blank.
void ask_for_halves(const Grid& grid, std::span<const IndicatorRows> found, const TableColumns& columns, Table& table) {
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
    std::ranges::stable_sort(table.blanks, {}, &AskedBlank::indicator);
}

/// A table of numeric targets names the goal of the KPI tables below it.
void keep_goal(const TableColumns& columns, const OuterTexts& carried, const Table& table, SheetContext& context) {
    const bool goals = !table.indicators.empty() && std::ranges::all_of(table.indicators, [](const auto& indicator) {
        return indicator.kind == IndicatorKind::goal;
    });
    const auto column = columns.first_with(ColumnRole::goal);
    if (goals && column && carried.texts().contains(*column)) {
        context.goal = carried.texts().at(*column);
    } else if (column) {
        context.goal.clear();
    }
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

void finish_table(const Grid& grid, std::span<const IndicatorRows> found, const OuterTexts& carried, TableColumns& columns,
                  SheetContext& context, Table& table) {
    ask_for_halves(grid, found, columns, table);
    keep_goal(columns, carried, table, context);
    keep_columns(columns, table);
}

}  // namespace kpisheet
