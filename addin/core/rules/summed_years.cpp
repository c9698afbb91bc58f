// SPDX-License-Identifier: MPL-2.0
#include "core/rules/summed_years.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/eras/civil.hpp"
#include "core/indicators/exact.hpp"
#include "core/rules/periods_in_text.hpp"
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

bool is_year_of(const KpiValue& value, const KpiValue& total, std::optional<ValueRole> kind) {
    const bool summable = value.role == ValueRole::target || value.role == ValueRole::actual;
    return summable && (!kind || value.role == *kind) && value.cell.row == total.cell.row && value.heading_year &&
           value.cell != total.cell;
}

std::optional<SummedYears> years_of_heading(const Table& table, const KpiValue& total) {
    const auto column = std::ranges::find(table.columns, total.cell.column - table.shift, &Column::column);
    const auto periods = column == table.columns.end() ? std::vector<PeriodAt>{} : periods_in(column->heading);
    if (periods.size() != 1 || periods.front().period.kind != Period::Kind::range) {
        return std::nullopt;
    }
    const auto first = fiscal_year_of(periods.front().period.first);
    const auto last = fiscal_year_of(periods.front().period.last);
    return first && last && *first < *last ? std::optional(SummedYears{*first, *last}) : std::nullopt;
}

bool is_of_one_year(const Indicator& indicator, const KpiValue& total, std::optional<ValueRole> kind) {
    constexpr int fewest_parts = 2;
    int parts = 0;
    bool parted = false;  // 目標値 R7 left of R3 | R4 | R5 | R6 | R7 | 合計(R3～R7)
    for (const auto& value : indicator.values) {
        if (!is_year_of(value, total, kind) || value.cell.column > total.cell.column) {
            continue;
        }
        const bool part = value.heading_year == total.heading_year;
        parts += part ? 1 : 0;
        parted = parted || (!part && parts > 0);
    }
    return total.heading_year && !parted && parts >= fewest_parts;
}

}  // namespace kpisheet
