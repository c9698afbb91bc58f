// SPDX-License-Identifier: MPL-2.0
#include "core/rules/blank_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace kpisheet {

std::size_t ExpectedValues::filled() const {
    return static_cast<std::size_t>(std::ranges::count_if(slots, [](const auto* slot) { return slot->filled; }));
}

std::vector<ExpectedValues> expected_values(std::span<const SlotColumn> columns, ValueRole role,
                                            std::size_t percent_filled) {
    std::vector<const SlotColumn*> expected;
    std::unordered_set<const Indicator*> with_blank;
    for (const auto& column : columns) {
        if (column.role != role || !column.mostly_filled(percent_filled)) {
            continue;
        }
        expected.push_back(&column);
        for (std::size_t i = 0; i < column.slots.size() && column.blank() > 0; ++i) {
            if (!column.slots[i].filled) {
                with_blank.insert(column.slots[i].indicator);
            }
        }
    }
    std::vector<ExpectedValues> rows;
    std::unordered_map<const Indicator*, std::size_t> known;
    for (std::size_t i = 0; i < expected.size() && !with_blank.empty(); ++i) {
        std::size_t next = 0;  // most columns have a slot for each indicator, in the same order
        for (const auto& slot : expected[i]->slots) {
            if (!with_blank.contains(slot.indicator)) {
                continue;
            }
            if (next >= rows.size() || rows[next].indicator != slot.indicator) {
                const auto [found, is_new] = known.try_emplace(slot.indicator, rows.size());
                if (is_new) {
                    rows.push_back({slot.table, slot.indicator, {}, {}});
                }
                next = found->second;
            }
            rows[next].slots.push_back(&slot);
            rows[next].columns.push_back(expected[i]);
            ++next;
        }
    }
    return rows;
}

void BlankRuns::add(const ExpectedValues& values, std::size_t first, std::size_t last) {
    const Range range{values.slots[first]->cell, values.slots[last]->cell};
    const auto known = std::ranges::find_if(runs_, [&](const auto& run) {
        const bool same_years = !run.column->dated_by_row || run.column == values.columns[first];
        return run.table == values.table && same_years && run.range().first.column == range.first.column && run.range().last.column == range.last.column;
    });
    if (known == runs_.end()) {
        runs_.push_back({values.table, values.indicator, values.indicator, 1, values.columns[first], {range}});
        return;
    }
    ++known->indicators;
    if (known->last + 1 == values.indicator && !known->column->dated_by_row) {
        known->ranges.back().last.row = range.last.row;
    } else {
        known->ranges.push_back(range);
    }
    known->last = values.indicator;
}

Text BlankRun::places() const {
    constexpr std::size_t most_listed = 8;
    Text text;
    for (std::size_t i = 0; i < ranges.size() && i < most_listed; ++i) {
        text.ja += (i == 0 ? "" : "、") + to_text(ranges[i]);
        text.en += (i == 0 ? "" : ", ") + to_text(ranges[i]);
    }
    if (ranges.size() > most_listed) {
        text.ja += fmt::format(" ほか{}か所", ranges.size() - most_listed);
        text.en += fmt::format(" and {} more", ranges.size() - most_listed);
    }
    return text;
}

Text names_of(const BlankRun& run) {
    const auto more = run.indicators - 1;
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
