// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/plan_years.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/eras/period.hpp"
#include "core/layouts/heading.hpp"

namespace kpisheet {
namespace {

bool is_whole_plan(std::string_view written) {
    const auto period = read_period(written);
    return period && (period->kind == Period::Kind::span || period->kind == Period::Kind::each_year);
}

/// What the place of a total tells of its years: 5年間の合計 over its column, or 計 right of the years.
struct TotalYears {
    bool of_plan = false;
    std::optional<int> last;  ///< where the years that it sums stand left of it: R4 | R5 | R6 | 3年間の計 | R9
};

/// 計画期間の目標(R8) | R4 | R5 | R6 | 3か年累計: the last of as many actuals as the heading says, where they stand right before it.
std::optional<int> last_of_years_beside(const Table& table, std::vector<Column>::const_iterator total) {
    const auto stated = read_heading(total->heading).period;
    std::optional<int> last;
    int count = 0;
    for (auto column = total; stated && column != table.columns.begin() && count < stated->years;) {
        --column;
        if (column->role != ColumnRole::actual || !column->year || (last && *column->year != *last - count)) {
            return std::nullopt;
        }
        last = last ? last : column->year;
        ++count;
    }
    return stated && count >= 2 && count == stated->years ? last : std::nullopt;
}

TotalYears years_of_total(const Table& table, std::int32_t number) {
    const auto column = std::ranges::find(table.columns, number, &Column::column);
    if (column == table.columns.end()) {
        return {};
    }
    std::set<int> years;
    std::for_each(table.columns.begin(), column, [&](const auto& left) {
        if (left.year && (left.role == ColumnRole::target || left.role == ColumnRole::actual)) {
            years.insert(*left.year);
        }
    });
    const auto count = static_cast<int>(years.size());
    const auto beside = column->whole_plan ? last_of_years_beside(table, column) : std::nullopt;
    if (beside) {
        return {true, beside};
    }
    const auto stated = column->whole_plan ? read_heading(column->heading).period : std::nullopt;
    const bool later = count >= 2 && std::any_of(column, table.columns.end(), [&](const auto& right) { return right.role == ColumnRole::target && right.year > *years.rbegin(); });
    const bool all = count >= 2 && *years.rbegin() - *years.begin() == count - 1 && (column->whole_plan ? stated && stated->years == count : later);
    return {column->whole_plan || (!column->year && count >= 2), all ? std::optional(*years.rbegin()) : std::nullopt};
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
    }
    const auto of_columns = last;
    std::map<int, int> written;
    for (const auto& table : tables) {
        for (const auto& indicator : table.indicators) {
            for (const auto& value : indicator.values) {
                if (value.role == ValueRole::target && value.year) {
                    ++written[*value.year];
                }
            }
        }
    }
    // →6,000人(R19) among ten targets of R9 is a slip, or of a longer term.
    const bool several = std::ranges::any_of(written, [](const auto& year) { return year.second > 1; });
    for (const auto& [year, count] : written) {
        if (count > 1 || (!several && !of_columns)) {
            take(year);
        }
    }
    return last;
}

}  // namespace

void settle_plan_years(std::span<Table> tables) {
    std::optional<std::optional<int>> last;  // sought where it is needed: most values have a year
    for (auto& table : tables) {
        std::map<std::int32_t, TotalYears> totals;  // by column
        for (auto& indicator : table.indicators) {
            for (auto& value : indicator.values) {
                const bool dated = value.year || (value.role != ValueRole::target && value.role != ValueRole::total);
                TotalYears total;
                if (!dated && value.role == ValueRole::total) {
                    const auto column = value.cell.column - table.shift - indicator.shift;
                    const auto known = totals.find(column);
                    total = known != totals.end() ? known->second : totals.emplace(column, years_of_total(table, column)).first->second;
                }
                const bool own = !dated && is_whole_plan(value.period());
                if (total.last && !own) {
                    value.year = total.last;
                } else if (own || total.of_plan) {
                    last = last ? last : last_year(tables);
                    value.year = *last;
                }
            }
        }
    }
}

}  // namespace kpisheet
