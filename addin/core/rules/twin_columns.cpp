// SPDX-License-Identifier: MPL-2.0
#include "core/rules/twin_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "core/rules/comparing.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_equal = 6;

bool holds_results(const Column& column) { return (column.role == ColumnRole::base || column.role == ColumnRole::actual) && column.year && !column.part_of_year; }

const KpiValue* value_in(const Table& table, const Indicator& indicator, const Column& column) {
    const auto found = std::ranges::find(indicator.values, column.column + table.shift, [](const auto& value) { return value.cell.column; });
    return found == indicator.values.end() || !is_number(*found) ? nullptr : &*found;
}

void compare(const Table& table, const Column& left, const Column& right, Findings& findings) {
    std::size_t equal = 0;
    std::size_t different = 0;
    const KpiValue* first = nullptr;
    const KpiValue* second = nullptr;
    const Indicator* odd = nullptr;
    for (const auto& indicator : table.indicators) {
        if (is_overlong(indicator)) {
            return;
        }
        const auto* one = value_in(table, indicator, left);
        const auto* other = value_in(table, indicator, right);
        if (one == nullptr || other == nullptr || one->year != other->year || one->cell.row != other->cell.row) {
            continue;
        }
        if (are_comparable(*one, *other) && same_figure(*one, *other)) {
            ++equal;
            continue;
        }
        if (++different > 1) {
            return;
        }
        first = one;
        second = other;
        odd = &indicator;
    }
    if (odd == nullptr || equal < fewest_equal || !are_comparable(*first, *second)) {
        return;
    }
    findings.add(second->cell,
                 {fmt::format("「{}」の{}年度の値が、「{}」では {}、「{}」では {} です（ほかの{}件は同じ値です）。", odd->name, *left.year, left.heading, figure_at(*first),
                              right.heading, figure_at(*second), equal),
                  fmt::format("“{}” has {} under “{}” and {} under “{}”, both of {} (the other {} rows have one figure in both).", odd->name, figure_at(*first),
                              left.heading, figure_at(*second), right.heading, *left.year, equal)});
    findings.rests_on({first->cell, second->cell});
}

}  // namespace

void check_twin_columns(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        std::map<int, std::vector<const Column*>> of_year;
        for (const auto& column : table->columns) {
            if (holds_results(column)) {
                of_year[*column.year].push_back(&column);
            }
        }
        for (const auto& [year, columns] : of_year) {
            if (columns.size() == 2) {  // more are parts of a year or kinds of rows
                compare(*table, *columns[0], *columns[1], findings);
            }
        }
    }
}

}  // namespace kpisheet
