// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/recast_columns.hpp"

#include <algorithm>

#include "core/text/contains.hpp"

namespace kpisheet {

void settle_results_called_accounts(TableColumns& settled) {
    const auto of_money = [](const auto& column) {
        return contains(column.heading, "予算") || contains(column.heading, "事業費") || contains(column.heading, "額") || contains(column.heading, "円");
    };
    if (settled.category || !settled.first_with(ColumnRole::target) || std::ranges::any_of(settled.columns, of_money)) {
        return;
    }
    for (std::size_t i = 0; i < settled.columns.size(); ++i) {
        auto& column = settled.columns[i];
        if (column.role == ColumnRole::cost && settled.periods[i] && !column.told && contains(column.heading, "決算")) {
            column.role = contains(column.heading, "見込") ? ColumnRole::forecast : ColumnRole::actual;
            column.reason.add("、金額の列はほかにない", ", and no other column is of money");
        }
    }
}

void settle_codes_of_departments(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    constexpr int fewest = 2;
    for (auto& column : settled.columns) {
        const auto& cells = contents[static_cast<std::size_t>(column.column - from)];
        if (column.role == ColumnRole::department && !column.told && cells.filled() >= fewest && cells.share(cells.count(Look::value)) >= 0.8) {
            column.role = ColumnRole::number;
            column.reason.add("、中身は番号", ", its cells are numbers");
        }
    }
}

void settle_lone_total(TableColumns& settled) {
    const auto is_of_targets = [](const auto& column) { return column.role == ColumnRole::total && column.of == ColumnRole::target && !column.told; };
    if (!settled.first_with(ColumnRole::target) && !settled.category && std::ranges::count_if(settled.columns, is_of_targets) == 1) {
        auto& column = *std::ranges::find_if(settled.columns, is_of_targets);
        column.role = ColumnRole::target;
        column.of.reset();
        column.reason.add("、目標値の列はほかにない", ", and no other column holds targets");
    }
}

}  // namespace kpisheet
