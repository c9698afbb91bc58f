// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/indicator_rows.hpp"

#include "core/two_threads.hpp"

namespace kpisheet {
namespace {

Indicator read_indicator(const Grid& grid, const TableColumns& columns, const SheetYears& years, std::int32_t table_shift,
                         const OuterUnit& table_unit, const IndicatorRows& rows, std::size_t usual_values, PerText<KpiValue>& known) {
    const auto& group = columns.groups[rows.group];
    auto [indicator, name_unit, column_unit] = open_indicator(grid, columns, group, rows.row, rows.shift, *rows.around);
    indicator.shift = rows.shift.by - table_shift;
    indicator.shift_from = rows.shift.is_partial() ? rows.shift.from : 0;
    indicator.last_row = rows.last_row;
    indicator.values.reserve(usual_values);
    if (!indicator.clauses.empty()) {
        read_clause_values(*indicator.clauses.front(), indicator.cell, years, indicator);
    }
    for (const auto& row : rows.values) {
        read_row_values(grid, columns, years, group, row, known, indicator);
    }
    close_indicator(indicator, column_unit, name_unit.unit.empty() ? table_unit : name_unit);
    return std::move(indicator);
}

}  // namespace

std::vector<Indicator> read_indicators(const Grid& grid, const TableColumns& columns, const SheetYears& years,
                                       std::int32_t table_shift, const OuterUnit& table_unit,
                                       std::span<const IndicatorRows> found) {
    std::vector<Indicator> indicators(found.size());
    const auto read = [&](std::size_t first, std::size_t last) {
        PerText<KpiValue> known(grid.sheet());
        std::size_t values = 0;
        for (auto at = first; at < last; ++at) {
            indicators[at] = read_indicator(grid, columns, years, table_shift, table_unit, found[at], values, known);
            values = indicators[at].values.size();  // the next will hold as many
        }
    };
    if (has_work_for_two(grid.sheet())) {
        work_in_halves(found.size(), read);
    } else {
        read(0, found.size());
    }
    return indicators;
}

}  // namespace kpisheet
