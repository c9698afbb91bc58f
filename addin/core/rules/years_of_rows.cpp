// SPDX-License-Identifier: MPL-2.0
#include "core/rules/years_of_rows.hpp"

#include <algorithm>
#include <optional>

namespace kpisheet {

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
        if (at && at->column == *column && value.year && (years.empty() || years.back().cell != *at)) {
            years.push_back({*at, *value.year});
        }
    }
    return years.size() >= 2 ? years : std::vector<YearDown>{};
}

}  // namespace kpisheet
