// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/bare_percents.hpp"

namespace kpisheet {

void settle_bare_percents(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    for (auto& column : settled.columns) {
        const auto& cells = contents[static_cast<std::size_t>(column.column - from)];
        if (column.role == ColumnRole::rate && column.unit.empty() && cells.tens > 0 && cells.tens * 10 >= cells.count(Look::value) * 7 &&
            cells.percents == 0) {
            column.unit = "%";
            column.scale = 0.01;
        }
    }
}

void settle_bare_rates(Indicator& indicator, ValueStore& store) {
    int bare = 0;
    int tens = 0;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::rate && value.state == State::value && value.number) {
            if (!value.unit.empty()) {
                return;
            }
            ++bare;
            tens += *value.number >= 10 && *value.number < 1000 ? 1 : 0;
        }
    }
    if (tens == 0 || tens * 10 < bare * 7) {
        return;
    }
    for (auto& value : indicator.values) {
        if (value.role == ValueRole::rate && value.state == State::value && value.number) {
            value.unit = store.keep_unit("%");
        }
    }
}

}  // namespace kpisheet
