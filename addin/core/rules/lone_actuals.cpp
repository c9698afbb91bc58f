// SPDX-License-Identifier: MPL-2.0
#include "core/rules/lone_actuals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kpisheet {

const KpiValue* actual_at(const ValueSlot& slot) {
    for (const auto& value : slot.indicator->values) {
        if (value.cell == slot.cell && value.role == ValueRole::actual) {
            return value.state == State::value ? &value : nullptr;
        }
    }
    return nullptr;
}

void check_lone_actual(const Examined& examined, Findings& findings) {
    constexpr std::size_t fewest = 8;  // indicators
    const SlotColumn* filled = nullptr;
    for (const auto& column : examined.slots) {
        if (column.role != ValueRole::actual || !column.column->year) {
            continue;
        }
        if (column.filled > 1 || (column.filled == 1 && filled != nullptr) || column.slots.size() < fewest) {
            return;
        }
        filled = column.filled == 1 ? &column : filled;
    }
    if (filled == nullptr) {
        return;
    }
    const auto* first = filled->column;  // columns without any value have no slots
    for (const auto& column : filled->slots.front().table->columns) {
        first = column.role == ColumnRole::actual && column.year && *column.year < *first->year ? &column : first;
    }
    if (first == filled->column) {
        return;
    }
    const auto slot = std::ranges::find_if(filled->slots, [](const auto& one) { return one.filled; });
    const auto* value = actual_at(*slot);
    if (value != nullptr && !value->provisional) {
        findings.add(value->cell,
                     {fmt::format("実績値はまだどの指標にもなく、「{}」の列の「{}」だけが入っています。「{}」の列と間違えていないか確かめてください。",
                                  filled->column->heading, value->text, first->heading),
                      fmt::format("No indicator has an actual yet, but for “{1}” under “{0}”. Does it belong under “{2}”?", filled->column->heading,
                                  value->text, first->heading)});
    }
}

void check_parts_of_year(const Examined& examined, Findings& findings) {
    constexpr std::size_t fewest = 8;  // indicators
    for (const auto& column : examined.slots) {
        const auto is_part = [&](const SlotColumn& other) { return other.role == ValueRole::actual && other.column->part_of_year && other.slots.front().table == column.slots.front().table; };
        if (column.slots.empty() || !is_part(column) || column.filled != 1 || column.slots.size() < fewest) {
            continue;
        }
        const auto at = column.column->column;
        const bool last = std::ranges::none_of(examined.slots, [&](const auto& other) { return !other.slots.empty() && is_part(other) && other.column->column > at && other.filled > 0; });
        const auto before = std::ranges::find_if(examined.slots, [&](const auto& other) {
            return !other.slots.empty() && is_part(other) && other.column->column < at && other.filled * 10 >= column.slots.size() * 9;
        });
        const auto slot = std::ranges::find_if(column.slots, [](const auto& one) { return one.filled; });
        const auto* value = last && before != examined.slots.end() ? actual_at(*slot) : nullptr;
        if (value != nullptr && !value->provisional) {
            findings.add(value->cell, {fmt::format("「{}」の実績値はほかの{}件すべてで空欄ですが、「{}」が入っています。隣の列と間違えていないか確かめてください。", column.column->heading,
                                                   column.slots.size() - 1, value->text),
                                       fmt::format("All {} others have left “{}” blank, but “{}” stands here. Does it belong in the column beside it?", column.slots.size() - 1,
                                                   column.column->heading, value->text)});
        }
    }
}

}  // namespace kpisheet
