// SPDX-License-Identifier: MPL-2.0
#include "core/rules/running_totals.hpp"

#include <algorithm>
#include <string_view>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet {
namespace {

/// R2～の累計に基準値を加えたもの: a remark of the row says that the base is counted.
bool says_base_is_counted(const Examined& examined, const Table& table, const Indicator& indicator) {
    constexpr std::string_view words[] = {"基準値を加え", "基準値に加", "基準値を含", "策定時を含", "現状値を含", "現状値を加え"};
    return std::ranges::any_of(table.columns, [&](const auto& column) {
        const auto* cell = column.role == ColumnRole::note ? examined.sheet.seen_at({indicator.first_row, column.column + whole_shift(table, indicator)}) : nullptr;
        return cell != nullptr && std::ranges::any_of(words, [&](auto word) { return cell->text.find(word) != std::string_view::npos; });
    });
}

/// 9 two years after a base of 12, and 23 the year after: a count that began anew with the plan would stand at 13 or so by then.
bool leaps_past(const KpiValue& base, const KpiValue& first, const KpiValue& later) {
    constexpr double steady = 1.6;  // times what a count from zero comes to
    constexpr double least = 10;    // small counts leap of themselves
    constexpr double near = 0.6;    // of the base: a new count begins with less
    constexpr double leap = 3;      // and does not treble what it should come to
    if (*base.number < least * double{base.scale}) {
        return false;
    }
    const auto years = *first.year - *base.year;
    const auto expected = *first.number * (*later.year - *base.year) / years;
    return *later.year > *first.year && *later.number > *base.number && *later.number >= expected * (*first.number < *base.number * near ? leap : steady);
}

}  // namespace

std::vector<const KpiValue*> actuals_by_year(const Indicator& indicator) {
    std::vector<const KpiValue*> actuals;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && is_number(value) && !value.unit.starts_with('%') && value.year) {
            actuals.push_back(&value);
        }
    }
    const bool backwards = actuals.size() > 1 && *actuals.front()->year > *actuals.back()->year && std::ranges::is_sorted(actuals, [](const auto* one, const auto* other) {
        return one->cell.row == other->cell.row ? *one->year > *other->year : other->cell.row > one->cell.row;
    });
    if (backwards) {
        std::ranges::reverse(actuals);
    }
    return actuals;
}

const KpiValue* base_before(const Examined& examined, const Table& table, const Indicator& indicator, const std::vector<const KpiValue*>& actuals) {
    if (actuals.empty()) {
        return nullptr;
    }
    const auto& first = *actuals.front();
    const auto base = std::ranges::find_if(indicator.values, [&](const auto& value) {
        return value.role == ValueRole::base && are_comparable(value, first) && value.year && *value.year < *first.year;
    });
    if (base == indicator.values.end()) {
        return nullptr;
    }
    const bool proven = std::ranges::any_of(actuals, [&](const auto* later) {
        return are_comparable(*base, *later) && *later->number > *base->number &&
               (*later->number - *first.number < *first.number / 2 || (*first.number < *base->number && leaps_past(*base, first, *later)));
    });
    // Nor would the plan aim at so little beyond what the first year made of it.
    const bool planned = std::ranges::any_of(indicator.values, [&](const auto& later) {
        const bool aimed = (later.role == ValueRole::target && !counts_from_zero(later)) || later.role == ValueRole::forecast;
        return aimed && is_number(later) && later.year && *later.year > *first.year && are_comparable(*base, later) && *later.number > *base->number &&
               *later.number - *first.number < *first.number / 2;
    });
    return proven || planned || (*first.number < *base->number && says_base_is_counted(examined, table, indicator)) ? &*base : nullptr;
}

}  // namespace kpisheet
