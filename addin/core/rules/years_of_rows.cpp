// SPDX-License-Identifier: MPL-2.0
#include "core/rules/years_of_rows.hpp"

#include <algorithm>
#include <optional>

namespace kpisheet {

bool is_row_of_target(const Indicator& indicator, std::int32_t row) {
    const auto targets = std::ranges::count(indicator.values, ValueRole::target, &KpiValue::role);
    return targets == 1 && std::ranges::any_of(indicator.values, [row](const auto& value) { return value.cell.row == row; }) &&
           std::ranges::all_of(indicator.values, [row](const auto& value) { return value.cell.row != row || value.role == ValueRole::target; });
}

std::vector<YearDown> years_of_rows(const Indicator& indicator) {
    std::vector<YearDown> years;
    if (indicator.first_row == indicator.last_row) {
        return years;
    }
    // The year of a row is of all its values; that of a target alone (目標年度) is none.
    std::optional<std::int32_t> column;
    std::optional<Address> previous;
    for (const auto& value : indicator.values) {
        const auto at = value.year_cell();
        if (at && previous && *at == *previous) {
            column = at->column;
        }
        previous = at;
    }
    for (const auto& value : indicator.values) {
        const auto at = column ? value.year_cell() : std::nullopt;
        if (at && at->column == *column && value.year && !is_row_of_target(indicator, at->row) && (years.empty() || years.back().cell != *at)) {
            years.push_back({*at, *value.year});
        }
    }
    return years.size() >= 2 ? years : std::vector<YearDown>{};
}

}  // namespace kpisheet
