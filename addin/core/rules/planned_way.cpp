// SPDX-License-Identifier: MPL-2.0
#include "core/rules/planned_way.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {
namespace {

/// Where nothing else tells it: the way that the targets of all years but one go to the final one, without turning.
Direction way_of_targets(const Indicator& indicator, const KpiValue& last) {
    std::vector<double> steps;
    int above = 0;
    for (const auto& value : indicator.values) {
        if (is_numeric_target(value) && value.year && value.cell != last.cell && are_comparable(value, last)) {
            steps.push_back(*value.number);
            above += *value.number > *last.number ? 1 : 0;
        }
    }
    const auto below = std::ranges::count_if(steps, [&](double step) { return step < *last.number; });
    if (steps.size() < 3 || (above != 1 && below != 1)) {
        return Direction::unknown;
    }
    if (!last.year && (above == 1 ? steps.back() > *last.number : steps.back() < *last.number)) {
        return Direction::unknown;  // of the last year: stated-target-differs speaks of it
    }
    const bool rises = above == 1 && steps.front() < *last.number;
    const bool falls = below == 1 && steps.front() > *last.number;
    std::erase_if(steps, [&](double step) { return rises ? step > *last.number : step < *last.number; });
    const bool steady = rises ? std::ranges::is_sorted(steps) : std::ranges::is_sorted(steps, std::ranges::greater{});
    return !steady ? Direction::unknown : rises ? Direction::higher : falls ? Direction::lower : Direction::unknown;
}

/// 118, 121, 125, 127 reached, 130 and 153 planned, and 140 in the end: from the first actual to the final target, where all figures but one
/// target lie between the two.
Direction way_of_all(const Indicator& indicator, const KpiValue& last) {
    constexpr int fewest = 3;
    const KpiValue* first = nullptr;
    int inside = 0;
    int outside = 0;
    for (const auto& value : indicator.values) {
        const bool dated = (value.role == ValueRole::actual || is_numeric_target(value)) && value.year && value.cell != last.cell && are_comparable(value, last);
        if (!dated) {
            continue;
        }
        if (first == nullptr) {
            if (value.role != ValueRole::actual) {
                return Direction::unknown;
            }
            first = &value;
            continue;
        }
        const bool between = (*value.number - *first->number) * (*value.number - *last.number) <= 0;
        if (!between && (value.role == ValueRole::actual || ++outside > 1)) {
            return Direction::unknown;
        }
        inside += between ? 1 : 0;
    }
    if (first == nullptr || inside < fewest || *first->number == *last.number) {
        return Direction::unknown;
    }
    return *first->number < *last.number ? Direction::higher : Direction::lower;
}

/// 136人, then 300, 520 and 760 planned, and 120 in the end: base and targets go up, so the final one is no aim to come down to.
bool rises_from_base(const Indicator& indicator, const KpiValue& base, const KpiValue& last) {
    constexpr int several = 3;
    double before = *base.number;
    int steps = 0;
    for (const auto& value : indicator.values) {
        if (is_numeric_target(value) && value.year && value.cell != last.cell && are_comparable(value, last)) {
            if (*value.number <= before) {
                return false;
            }
            before = *value.number;
            ++steps;
        }
    }
    return steps >= several;
}

}  // namespace

bool is_numeric_target(const KpiValue& value) { return value.role == ValueRole::target && is_number(value); }

const KpiValue* base_of_plan(const Indicator& indicator) {
    const KpiValue* latest = nullptr;
    for (const auto& value : indicator.values) {
        const bool later = latest == nullptr || (value.year && latest->year && *value.year > *latest->year);
        latest = value.role == ValueRole::base && is_number(value) && later ? &value : latest;
    }
    return latest;
}

bool is_of_plan_before(const KpiValue& target, const KpiValue* base) {
    return base != nullptr && base->year && target.year && *target.year <= *base->year && base->cell.column > target.cell.column;
}

Direction planned_way(const Indicator& indicator, const KpiValue& last) {
    const auto* base = base_of_plan(indicator);
    if (base != nullptr && are_comparable(*base, last) && !base->cumulative == !last.cumulative) {
        const auto order = compare_decimals(*base->number, *last.number);
        if (order > 0 && indicator.better != Direction::lower && rises_from_base(indicator, *base, last)) {
            return Direction::higher;
        }
        return order < 0 ? Direction::higher : order > 0 ? Direction::lower : indicator.better;
    }
    if (base == nullptr && indicator.cumulative) {
        return Direction::higher;  // what is added up never falls
    }
    if (base != nullptr || indicator.better != Direction::unknown) {
        return indicator.better;
    }
    const auto way = way_of_targets(indicator, last);
    return way != Direction::unknown ? way : way_of_all(indicator, last);
}

}  // namespace kpisheet
