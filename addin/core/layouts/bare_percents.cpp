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

}  // namespace kpisheet
