// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/plan_years.hpp"

#include <algorithm>

#include "core/eras/period.hpp"

namespace kpisheet {
namespace {

bool is_whole_plan(std::string_view written) {
    const auto period = read_period(written);
    return period && (period->kind == Period::Kind::span || period->kind == Period::Kind::each_year);
}

/// 5年間の合計 over the column of a total, or 計 right of the years.
bool is_of_plan(const Table& table, const Indicator& indicator, const KpiValue& value) {
    const auto column = std::ranges::find(table.columns, value.cell.column - table.shift - indicator.shift, &Column::column);
    if (value.role != ValueRole::total || column == table.columns.end()) {
        return false;
    }
    const auto years = std::count_if(table.columns.begin(), column, [](const auto& left) {
        return left.year && (left.role == ColumnRole::target || left.role == ColumnRole::actual);
    });
    return column->whole_plan || (!column->year && years >= 2);
}

std::optional<int> last_year(std::span<const Table> tables) {
    std::optional<int> last;
    const auto take = [&](std::optional<int> year) {
        if (year && (!last || *year > *last)) {
            last = year;
        }
    };
    for (const auto& table : tables) {
        for (const auto& column : table.columns) {
            if (column.role == ColumnRole::target || column.role == ColumnRole::actual) {
                take(column.year);
            }
        }
        for (const auto& indicator : table.indicators) {
            for (const auto& value : indicator.values) {
                if (value.role == ValueRole::target) {
                    take(value.year);
                }
            }
        }
    }
    return last;
}

}  // namespace

void settle_plan_years(std::span<Table> tables) {
    std::optional<std::optional<int>> last;  // sought where it is needed: most values have a year
    for (auto& table : tables) {
        for (auto& indicator : table.indicators) {
            for (auto& value : indicator.values) {
                const bool dated = value.year || (value.role != ValueRole::target && value.role != ValueRole::total);
                if (!dated && (is_whole_plan(value.period()) || is_of_plan(table, indicator, value))) {
                    last = last ? last : last_year(tables);
                    value.year = *last;
                }
            }
        }
    }
}

}  // namespace kpisheet
