// SPDX-License-Identifier: MPL-2.0
#include "core/rules/summed_years.hpp"

#include <optional>

#include "core/indicators/exact.hpp"
#include "core/sheets/address.hpp"

namespace kpisheet {

bool sums_what_it_says(std::span<const KpiValue* const> years, const KpiValue& total) {
    const auto formula = total.source != nullptr ? std::string_view(total.source->formula) : std::string_view{};
    constexpr std::string_view begins = "=SUM(";
    const auto range = formula.starts_with(begins) && formula.ends_with(')') ? parse_range(formula.substr(begins.size(), formula.size() - begins.size() - 1)) : std::nullopt;
    double sum = 0;
    for (const auto* value : years) {
        sum += range && range->contains(value->cell) ? *value->number : 0;
    }
    return range && range->contains(years.back()->cell) && compare_decimals(sum, *total.number) == 0;
}

}  // namespace kpisheet
