// SPDX-License-Identifier: MPL-2.0
#include "core/rules/blank_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace kpisheet {

std::size_t ExpectedValues::filled() const {
    return static_cast<std::size_t>(std::ranges::count_if(slots, [](const auto* slot) { return slot->filled; }));
}

std::vector<ExpectedValues> expected_values(std::span<const SlotColumn> columns, ValueRole role,
                                            std::size_t percent_filled) {
    std::vector<ExpectedValues> rows;
    std::unordered_map<const Indicator*, std::size_t> known;
    for (const auto& column : columns) {
        if (column.role != role || !column.mostly_filled(percent_filled)) {
            continue;
        }
        std::size_t next = 0;  // most columns have a slot for each indicator, in the same order
        for (const auto& slot : column.slots) {
            if (next >= rows.size() || rows[next].indicator != slot.indicator) {
                const auto [found, is_new] = known.try_emplace(slot.indicator, rows.size());
                if (is_new) {
                    rows.push_back({slot.table, slot.indicator, {}, {}});
                }
                next = found->second;
            }
            rows[next].slots.push_back(&slot);
            rows[next].columns.push_back(&column);
            ++next;
        }
    }
    return rows;
}

void BlankRuns::add(const ExpectedValues& values, std::size_t first, std::size_t last) {
    const auto from = values.slots[first]->cell;
    const auto to = values.slots[last]->cell;
    if (!runs_.empty()) {
        auto& run = runs_.back();
        const bool same_columns = run.range.first.column == from.column && run.range.last.column == to.column;
        if (run.table == values.table && run.last + 1 == values.indicator && same_columns) {
            run.last = values.indicator;
            run.range.last.row = to.row;
            return;
        }
    }
    runs_.push_back({values.table, values.indicator, values.indicator, values.columns[first], {from, to}});
}

Text names_of(const BlankRun& run) {
    const auto more = run.indicators() - 1;
    if (more == 0) {
        return {fmt::format("「{}」", run.first->name), fmt::format("“{}”", run.first->name)};
    }
    return {fmt::format("「{}」ほか{}指標", run.first->name, more),
            fmt::format("“{}” and {} more indicator{}", run.first->name, more, more == 1 ? "" : "s")};
}

Text share_of(const SlotColumn& column) {
    return {fmt::format("同じ列は{}件中{}件に記入があります。", column.slots.size(), column.filled),
            fmt::format("{} of the {} cells of this column are filled.", column.filled, column.slots.size())};
}

}  // namespace kpisheet
