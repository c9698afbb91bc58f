// SPDX-License-Identifier: MPL-2.0
#include "core/rules/judged_by_target.hpp"

#include <algorithm>
#include <cmath>
#include <compare>

#include "core/eras/period.hpp"
#include "core/indicators/exact.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {
namespace {

using Kind = GradeMeaning::Kind;

int sign_of(std::weak_ordering order) { return order > 0 ? 1 : order < 0 ? -1 : 0; }

/// True where less may be the better: it is known, or the target lies below the base. Fewer may be planned for and more still
/// be better (managed decline), so then both are tried.
bool may_be_lower(const Indicator& indicator, const KpiValue* base, const KpiValue& target) {
    return indicator.better == Direction::lower ||
           (indicator.better == Direction::unknown && base != nullptr && compare_decimals(*target.number, *base->number) < 0);
}

/// Of the year before. Null where that is no number.
const KpiValue* actual_before(const Indicator& indicator, const KpiValue* actual) {
    for (const auto& value : indicator.values) {
        if (actual != nullptr && actual->year && value.role == ValueRole::actual && value.year == *actual->year - 1 && value.cell.row == actual->cell.row) {
            return is_number(value) ? &value : nullptr;
        }
    }
    return nullptr;
}

/// The base or actual of a year. Null where there is none that is a number.
const KpiValue* of_year(const Indicator& indicator, int year) {
    const auto found = std::ranges::find_if(indicator.values, [&](const auto& value) {
        return (value.role == ValueRole::base || value.role == ValueRole::actual) && value.year == year && is_number(value);
    });
    return found == indicator.values.end() ? nullptr : &*found;
}

/// The first target of a year to come.
const KpiValue* next_target(const Indicator& indicator, const KpiValue& actual) {
    const KpiValue* next = nullptr;
    for (const auto& value : indicator.values) {
        const bool to_come = value.role == ValueRole::target && value.year && actual.year && *value.year > *actual.year;
        next = to_come && (next == nullptr || *value.year < *next->year) ? &value : next;
    }
    return next;
}

/// 18人 of 20人 in five years, of an indicator whose target is stated for all of them: 5年計 tells. Null for any other.
struct Totals {
    const KpiValue* actual = nullptr;
    const KpiValue* target = nullptr;
};
Totals totals_of_plan(const Indicator& indicator, bool in_any_case) {
    Totals totals;
    const KpiValue* stated = nullptr;  // 60人(5年間), in the KPI cell
    bool over_years = false;
    int planned = 0;
    int reached = 0;
    for (const auto& value : indicator.values) {
        planned += value.role == ValueRole::target && value.cell != indicator.cell && is_number(value) ? 1 : 0;
        reached += value.role == ValueRole::actual && is_number(value) ? 1 : 0;
        const auto period = value.role == ValueRole::target && value.cell == indicator.cell ? read_period(value.period()) : std::nullopt;
        const bool spans = period && (period->kind == Period::Kind::span || period->kind == Period::Kind::range);
        stated = spans && is_number(value) ? &value : stated;
        over_years = over_years || (period && (period->kind == Period::Kind::span || period->kind == Period::Kind::range));
        if (value.role == ValueRole::total && is_number(value)) {
            totals.actual = value.of == ValueRole::actual ? &value : totals.actual;
            totals.target = value.of == ValueRole::target ? &value : totals.target;
        }
    }
    totals.target = totals.target == nullptr && totals.actual != nullptr && planned == 0 ? stated : totals.target;
    if (in_any_case) {
        return totals.actual != nullptr && totals.target != nullptr ? totals : Totals{};
    }
    return over_years && reached >= planned && totals.actual != nullptr && totals.target != nullptr ? totals : Totals{};
}

}  // namespace

bool Judged::is_near_base() const {
    if (base == nullptr) {
        return false;
    }
    const auto change = std::fabs(*actual->number - *base->number);
    return change * 20 <= std::fabs(*base->number) || (actual->unit.starts_with('%') && change <= 1);
}

std::optional<double> percent_before_rounding(const Sheet& sheet, const KpiValue& rate, const Graded& one, const PrintedRate& printed) {
    if (const auto* cell = sheet.cell(rate.cell); cell != nullptr && cell->is_formula() && cell->kind == SheetCell::Kind::number) {
        return cell->text.ends_with('%') || cell->text.ends_with("％") ? cell->number * 100 : cell->number;
    }
    for (const auto& rated : {rated_before(one), progressed_before(one)}) {
        if (rated && shows_as(rated->percent, printed)) {
            return rated->percent;
        }
    }
    return std::nullopt;
}

std::optional<Judged> judge_by_target(const Graded& one, bool lower, Comparing comparing) {
    const auto& indicator = *one.indicator;
    const auto* actual = judged_actual(one);
    const auto* base = comparing.since_year ? of_year(indicator, *comparing.since_year) : comparing.since_last_year ? actual_before(indicator, actual) : base_of(indicator);
    const auto* in_year = actual == nullptr ? nullptr : target_of_year(indicator, actual->year);
    const auto* next = comparing.with_interim && in_year == nullptr && actual != nullptr ? next_target(indicator, *actual) : nullptr;
    const auto* target = in_year != nullptr ? in_year : next != nullptr ? next : final_target(indicator);
    const auto totals = totals_of_plan(indicator, comparing.by_totals);
    if (comparing.by_totals && totals.actual == nullptr) {
        return std::nullopt;
    }
    if (totals.actual != nullptr && totals.actual->cell.column < one.cell->at.column) {
        actual = totals.actual;
        target = totals.target;
        base = nullptr;
    }
    if (actual == nullptr || target == nullptr || !is_number(*target) || !are_comparable(*actual, *target) || (base != nullptr && !are_comparable(*actual, *base))) {
        return std::nullopt;
    }
    if (lower ? !may_be_lower(indicator, base, *target) : indicator.better == Direction::lower) {
        return std::nullopt;
    }
    const auto way = lower ? -1 : 1;
    const auto order = compare_decimals(*actual->number, *target->number);
    const bool met = order == 0 || (order > 0) == (way > 0);
    Judged judged{met ? Kind::met : Kind::not_met, {}, {}, actual, target, base};
    if (base != nullptr) {
        const auto rise = sign_of(compare_decimals(*actual->number, *base->number));
        const auto change = rise * way;
        judged.by_change = rise == 0 ? std::nullopt : std::optional(rise > 0 ? Kind::risen : Kind::fallen);
        judged.by_base = change == 0 ? Kind::same : change > 0 ? Kind::improved : Kind::worse;
    }
    return judged;
}

}  // namespace kpisheet
