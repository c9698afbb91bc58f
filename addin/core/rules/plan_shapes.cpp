// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/rules/comparing.hpp"
#include "core/rules/planned_way.hpp"

namespace kpisheet {

const KpiValue* latest_actual(const Indicator& indicator, const KpiValue& like) {
    const KpiValue* latest = nullptr;
    for (const auto& value : indicator.values) {
        const bool later = value.role == ValueRole::actual && value.year && are_comparable(value, like) && (latest == nullptr || *value.year > *latest->year);
        latest = later ? &value : latest;
    }
    return latest;
}

bool levels_off(const Indicator& indicator, const KpiValue& last) {
    double most = 0;
    double least = *last.number;
    for (const auto& value : indicator.values) {
        if ((is_numeric_target(value) || value.role == ValueRole::base) && is_number(value) && are_comparable(value, last)) {
            most = std::max(most, *value.number);
            least = std::min(least, *value.number);
        }
    }
    return most - *last.number <= (most - least) / 2;
}

namespace {

/// 42.3 at first, 41.2 now, 41.5 and then 42.0 planned: the targets to come go steadily from this actual to the final one.
bool leads_from(const KpiValue& actual, const Indicator& indicator, const KpiValue& last) {
    std::vector<double> steps{*actual.number};
    for (const auto& value : indicator.values) {
        const bool other = is_numeric_target(value) && value.year && value.cell != last.cell && are_comparable(value, last);
        if (other && *value.year <= *actual.year) {
            return false;  // the plan was laid out before
        }
        if (other) {
            steps.push_back(*value.number);
        }
    }
    steps.push_back(*last.number);
    return std::ranges::is_sorted(steps) || std::ranges::is_sorted(steps, std::ranges::greater{});
}

/// The number reached in a year, or null.
const KpiValue* actual_of(const Indicator& indicator, std::optional<int> year) {
    const auto found = std::ranges::find_if(indicator.values, [&](const auto& value) { return value.role == ValueRole::actual && value.year == year && is_number(value); });
    return found == indicator.values.end() ? nullptr : &*found;
}

}  // namespace

bool leads_from_actual(const Indicator& indicator, const KpiValue& last) {
    const KpiValue* latest = nullptr;
    const KpiValue* behind = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && value.year && are_comparable(value, last)) {
            latest = latest == nullptr || *value.year > *latest->year ? &value : latest;
            behind = &value;
        }
    }
    return latest != nullptr && (leads_from(*latest, indicator, last) || leads_from(*behind, indicator, last));
}

bool stays_level(const Indicator& indicator, const KpiValue* base, const KpiValue& last) {
    constexpr double level = 0.01;
    const bool known = indicator.better != Direction::unknown || base == nullptr || !are_comparable(*base, last);
    const auto targets = std::ranges::count_if(indicator.values, is_numeric_target);
    return !known && targets == 2 && std::abs(*base->number - *last.number) <= std::abs(*base->number) * level;
}

bool is_to_recover(const Indicator& indicator, const KpiValue& interim, const KpiValue& last, Direction way) {
    const auto* actual = latest_actual(indicator, last);
    return way == Direction::lower && indicator.better == Direction::unknown && actual != nullptr && *actual->number < *interim.number && *actual->number < *last.number;
}

bool is_eased_for_good(const Indicator& indicator, const KpiValue& interim, const KpiValue& last, Direction way) {
    constexpr int fewest = 2;
    int later = 0;
    for (const auto& value : indicator.values) {
        const bool other = value.role == ValueRole::target && is_number(value) && value.cell != interim.cell;
        if (other && (!same_figure(value, last) || !value.year || !interim.year || *value.year < *interim.year)) {
            return false;
        }
        later += other ? 1 : 0;
    }
    const auto* missed = later < fewest ? nullptr : actual_of(indicator, interim.year);
    if (missed == nullptr || !are_comparable(*missed, last)) {
        return false;
    }
    return way == Direction::higher ? *missed->number < *last.number : *missed->number > *last.number;
}

}  // namespace kpisheet
