// SPDX-License-Identifier: MPL-2.0
#include "core/rules/meant_targets.hpp"

#include <algorithm>

#include "core/rules/comparing.hpp"

namespace kpisheet {

bool has_year(const KpiValue& value, std::optional<int> year) {
    return year && (value.year == year || value.heading_year == year);
}

namespace {

/// 中間目標: the next target that falls due after this year, where it is not the final one. Of targets year by year, the
/// next year's is no stand-in for one that is blank.
const KpiValue* interim_target(const Indicator& indicator, std::optional<int> year) {
    const KpiValue* next = nullptr;
    const KpiValue* last = nullptr;
    const auto is_target = [](const KpiValue& value) { return value.role == ValueRole::target && value.year; };
    for (const auto& value : indicator.values) {
        if (is_target(value) && year && *value.year > *year) {
            next = next == nullptr || *value.year < *next->year ? &value : next;
            last = last == nullptr || *value.year > *last->year ? &value : last;
        }
    }
    if (next == nullptr || next->year == last->year) {
        return nullptr;
    }
    const bool yearly = std::ranges::any_of(indicator.values, [&](const auto& one) {
        return is_target(one) && std::ranges::any_of(indicator.values, [&](const auto& other) { return is_target(other) && *other.year == *one.year + 1; });
    });
    return yearly ? nullptr : next;
}

}  // namespace

const KpiValue* target_beside(const Indicator& indicator, const KpiValue& actual) {
    const auto year = actual.heading_year ? actual.heading_year : actual.year;
    const auto found = std::ranges::find_if(indicator.values, [&](const auto& value) {
        return value.role == ValueRole::target && value.cell.row == actual.cell.row && value.cell != indicator.cell &&
               has_year(value, year);
    });
    if (found != indicator.values.end()) {
        return &*found;
    }
    const auto* of_year = target_of_year(indicator, year);
    return of_year != nullptr ? of_year : interim_target(indicator, year);
}

const KpiValue* base_of(const Indicator& indicator) {
    const auto found =
        std::ranges::find_if(indicator.values, [](const auto& v) { return v.role == ValueRole::base && is_number(v); });
    return found == indicator.values.end() ? nullptr : &*found;
}

const KpiValue* final_target(const Indicator& indicator) {
    const KpiValue* last = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role != ValueRole::target || value.state == State::missing) {
            continue;
        }
        if (value.part_of_year && last != nullptr && !last->part_of_year) {
            continue;  // of the fourth quarter, behind that of the year
        }
        const bool later = last == nullptr || (last->year && (!value.year || *value.year >= *last->year));
        last = later ? &value : last;
    }
    return last != nullptr && is_number(*last) ? last : nullptr;
}

const KpiValue* latest_dated_target(const Indicator& indicator) {
    const KpiValue* found = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::target && value.year && (found == nullptr || *value.year > *found->year)) {
            found = &value;
        }
    }
    return found;
}

const KpiValue* target_of_year(const Indicator& indicator, std::optional<int> year) {
    const KpiValue* found = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::target && has_year(value, year)) {
            found = &value;  // the last one: a column of its own comes after what a KPI cell says
        }
    }
    return found;
}

}  // namespace kpisheet
