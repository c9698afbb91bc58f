// SPDX-License-Identifier: MPL-2.0
#include "core/rules/percent_figures.hpp"

#include <algorithm>
#include <cmath>

#include "core/rules/comparing.hpp"

namespace kpisheet {
namespace {

bool is_percent(const KpiValue& value) {
    return is_number(value) && value.unit.starts_with('%') && std::abs(*value.number) > 1.5;
}

}  // namespace

void Percents::add(const KpiValue& value) {
    const auto size = std::abs(*value.number);
    least = count == 0 ? size : std::min(least, size);
    most = std::max(most, size);
    example = example == nullptr ? &value : example;
    places = std::max<int>(places, value.decimals);
    ++count;
}

Percents percents_of_row(const Indicator& indicator, const KpiValue* but) {
    Percents row;
    for (const auto& value : indicator.values) {
        if (&value != but && value.role != ValueRole::rate && is_percent(value) && !may_be_fraction(value)) {
            row.add(value);
        }
    }
    return row;
}

bool may_be_fraction(const KpiValue& value) {
    // 0.5 in a number cell may be 50 %; typed as a text, a fraction has two places.
    const int least_places = value.number_cell ? 1 : 2;
    return is_number(value) && value.decimals >= least_places && *value.number > 0 && *value.number <= 1.5 &&
           (value.unit.empty() || value.unit.starts_with('%')) && !value.text.ends_with('%') && !value.text.ends_with("％");
}

bool may_be_fraction_with_sign(const KpiValue& value) {
    const bool sign = value.text.ends_with('%') || value.text.ends_with("％");
    if (!sign || !is_number(value) || value.role == ValueRole::rate || *value.number <= 0 || *value.number > 1.5) {
        return false;
    }
    // 0.714 with the format 0.0"%" shows 0.7%: only the sign was added, nothing was multiplied.
    const bool literal = value.number_cell && value.source != nullptr && std::abs(value.source->number - *value.number) < 0.06;
    return literal ? value.decimals >= 1 : value.decimals >= 2;
}

bool may_be_rate_as_fraction(const KpiValue& value) {
    return value.role == ValueRole::rate && is_number(value) && value.decimals >= 1 && *value.number > 0 && *value.number <= 1.5 &&
           !value.text.ends_with('%') && !value.text.ends_with("％");
}

bool may_be_large_fraction(const KpiValue& value) {
    constexpr double most = 20;  // 2,000 %
    return is_number(value) && value.role != ValueRole::rate && value.number_cell && value.decimals >= 2 && *value.number > 1.5 && *value.number <= most &&
           (value.unit.empty() || value.unit.starts_with('%')) && !value.text.ends_with('%') && !value.text.ends_with("％");
}

bool fits_as_large_percent(const KpiValue& value, const Percents& percents) {
    constexpr std::size_t fewest = 4;
    constexpr double large = 150;
    const auto meant = *value.number * 100;
    return percents.count >= fewest && percents.places <= value.decimals && percents.least > large && meant >= percents.least * 0.7 && meant <= percents.most * 1.4;
}

bool fits_as_percent(const KpiValue& value, const Percents& percents) {
    const bool literal = value.number_cell && value.source != nullptr;
    if (may_be_fraction_with_sign(value) && !literal && value.decimals <= percents.places) {
        return false;  // 0.38% beside 36.4%, not 0.38% beside 12.45%
    }
    // One other will do where the figure has two places more than it: 0.412 beside 60.0%.
    const bool bare = !may_be_fraction_with_sign(value) && value.decimals >= percents.places + 2;
    const auto meant = *value.number * 100;
    return percents.count >= (bare ? 1 : 2) && meant >= percents.least * 0.4 && meant <= percents.most * 2.5 &&
           *value.number < percents.least * 0.25;
}

}  // namespace kpisheet
