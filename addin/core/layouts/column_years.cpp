// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/column_years.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

/// R4 | R5 | R6 | 3か年累計: the total of the years left of it, and of no longer plan.
void settle_running_totals(TableColumns& columns) {
    int years = 0;
    std::optional<int> last;
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        auto& column = columns.columns[i];
        if (column.role == ColumnRole::total && column.whole_plan && years >= 2 && columns.periods[i]->years == years) {
            column.year = last;
            column.whole_plan = false;
        }
        const bool goes_on = column.role == ColumnRole::actual && column.year;
        years = goes_on ? years + 1 : 0;
        last = goes_on ? column.year : std::nullopt;
    }
}

}  // namespace

void settle_column_years(TableColumns& columns, const SheetYears& years) {
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        if (const auto& period = columns.periods[i]) {
            columns.columns[i].year = years.fiscal_year(*period);
            columns.columns[i].year_without_era = SheetYears::leaves_era_out(*period);
            columns.columns[i].whole_plan = period->kind == Period::Kind::span;
            if (columns.columns[i].whole_plan && columns.columns[i].role == ColumnRole::target) {
                columns.columns[i].year = years.end_of_plan(period->years);  // 5ヵ年目標 of a plan whose years the title names
            }
        }
    }
    settle_running_totals(columns);
    // 達成率 without a year rates the actual to its left. Behind several actuals it rates the last one that is filled,
    // which each row tells for itself.
    std::optional<int> actual;
    int actuals = 0;
    auto previous = ColumnRole::unknown;
    for (auto& column : columns.columns) {
        if (column.role == ColumnRole::actual) {
            actual = column.year;
            actuals = previous == ColumnRole::rate ? 1 : actuals + 1;
        } else if (column.role == ColumnRole::rate && !column.year && actuals <= 1) {
            column.year = actual;
        }
        previous = is_value_column(column.role) ? column.role : previous;
    }
    std::optional<int> last;
    for (const auto& column : columns.columns) {
        last = column.role == ColumnRole::target && column.year ? std::max(last.value_or(*column.year), *column.year) : last;
    }
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        auto& column = columns.columns[i];
        if (const auto& period = columns.against_periods[i]; period && !column.against && column.role == ColumnRole::rate) {
            const auto target = years.fiscal_year(*period);
            const bool interim = target && last && *target < *last;  // 対R7 of R6実績, where the plan ends in R12
            column.against = target && (target == column.year || interim) ? Against::year : Against::final;
        }
    }
}

}  // namespace kpisheet
