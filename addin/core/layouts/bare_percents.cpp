// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/bare_percents.hpp"

#include <cmath>

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

void settle_bare_rates(std::span<Indicator> indicators, ValueStore& store) {
    int bare = 0;
    int tens = 0;
    const auto is_rate = [](const KpiValue& value) { return value.role == ValueRole::rate && value.state == State::value && value.number; };
    for (const auto& indicator : indicators) {
        for (const auto& value : indicator.values) {
            if (is_rate(value)) {
                if (!value.unit.empty()) {
                    return;
                }
                ++bare;
                tens += std::abs(*value.number) >= 10 && std::abs(*value.number) < 1000 ? 1 : 0;
            }
        }
    }
    if (tens == 0 || tens * 10 < bare * 7) {
        return;
    }
    const auto percent = store.keep_unit("%");
    for (auto& indicator : indicators) {
        for (auto& value : indicator.values) {
            if (is_rate(value)) {
                value.unit = percent;
            }
        }
    }
}

}  // namespace kpisheet
