// SPDX-License-Identifier: MPL-2.0
#include "core/rules/sums_of_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "core/rules/comparing.hpp"

namespace kpisheet {
namespace {

/// The columns of the parts of one year, and of what they come to.
struct Parts {
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::int32_t sum = 0;
};

std::vector<Parts> parts_in(const Table& table) {
    std::vector<Parts> found;
    std::optional<Parts> run;
    std::optional<int> year;
    for (const auto& column : table.columns) {
        if (column.part_of_year) {
            run = run && year == column.year && column.column == run->last + 1 ? Parts{run->first, column.column, 0} : Parts{column.column, column.column, 0};
            year = column.year;
            continue;
        }
        const bool sum = run && column.column == run->last + 1 && column.year == year && (column.role == ColumnRole::actual || column.role == ColumnRole::target);
        if (sum && run->last > run->first) {
            found.push_back({run->first, run->last, column.column});
        }
        run.reset();
    }
    return found;
}

const KpiValue* value_at(const Indicator& indicator, Address at) {
    const auto found = std::ranges::find(indicator.values, at, &KpiValue::cell);
    return found == indicator.values.end() ? nullptr : &*found;
}

/// What the parts in one row come to; nothing where one of them is no number.
struct Summed {
    double sum = 0;
    double tolerance = 0;
};
std::optional<Summed> sum_of(const Indicator& indicator, std::int32_t row, const Parts& parts, std::int32_t shift) {
    Summed summed;
    for (auto column = parts.first; column <= parts.last; ++column) {
        const auto* value = value_at(indicator, {row, column + shift});
        if (value == nullptr || !is_number(*value)) {
            return std::nullopt;
        }
        summed.sum += *value->number;
        summed.tolerance += slack(*value);
    }
    return summed;
}

void check_one(const Table& table, const Parts& parts, Findings& findings) {
    constexpr std::size_t agreeing_for_one = 3;
    std::size_t agreeing = 0;
    std::vector<std::pair<const KpiValue*, double>> odd;
    for (const auto& indicator : table.indicators) {
        if (indicator.is_shifted()) {
            continue;
        }
        for (auto row = indicator.first_row; row <= indicator.last_row; ++row) {
            const auto* year = value_at(indicator, {row, parts.sum + table.shift});
            const auto summed = year != nullptr && !year->formula && is_number(*year) && !year->unit.starts_with('%') ? sum_of(indicator, row, parts, table.shift) : std::nullopt;
            if (!summed) {
                continue;
            }
            const bool agrees = std::fabs(summed->sum - *year->number) <= (summed->tolerance + slack(*year)) * (1 + 1e-9);
            agreeing += agrees ? 1 : 0;
            if (!agrees) {
                odd.emplace_back(year, summed->sum);
            }
        }
    }
    if (odd.size() * agreeing_for_one > agreeing) {
        return;  // means, or the last of running totals
    }
    for (const auto& [year, sum] : odd) {
        const Range range{{year->cell.row, parts.first + table.shift}, {year->cell.row, parts.last + table.shift}};
        findings.add(year->cell, {fmt::format("年度の計 {} は、月や四半期の値（{}）の合計 {} と合いません（ほかの{}行は合っています）。", year->text, to_text(range), figure_like(sum, *year), agreeing),
                                  fmt::format("{} is said to be what the year came to, but its parts ({}) add up to {}; {} other rows agree.", year->text, to_text(range), figure_like(sum, *year),
                                              agreeing)});
        std::vector<Address> figures;
        for (auto column = range.first.column; column <= range.last.column; ++column) {
            figures.push_back({year->cell.row, column});
        }
        findings.rests_on(std::move(figures));
    }
}

}  // namespace

void check_sums_of_parts(const Table& table, Findings& findings) {
    for (const auto& parts : parts_in(table)) {
        check_one(table, parts, findings);
    }
}

}  // namespace kpisheet
