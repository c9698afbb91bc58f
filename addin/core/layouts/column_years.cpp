// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/column_years.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/eras/period_search.hpp"
#include "core/layouts/part_of_year.hpp"

namespace kpisheet {
namespace {

/// R2 | R3 | R4 | R5 | R6 | 5年間の累計実績 | 5年間の目標値: a total of these years, and the target of all of them.
void settle_spans_beside_years(TableColumns& columns) {
    std::optional<int> last;
    int count = 0;
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        auto& column = columns.columns[i];
        if (column.role == ColumnRole::actual && column.year) {
            count = last && *column.year == *last + 1 ? count + 1 : 1;
            last = column.year;
        }
        if (!column.whole_plan || column.year || column.told || count < 2 || columns.periods[i]->years != count) {
            continue;
        }
        if (column.role == ColumnRole::actual) {
            column.role = ColumnRole::total;
            column.of = ColumnRole::actual;
        }
        if (column.role == ColumnRole::target || column.role == ColumnRole::total) {
            column.year = last;
        }
    }
}

/// 上期 of 令和6年度 上期, R6上期.
bool ends_with_part(std::string_view heading) {
    if (names_part_of_year(heading.substr(0, heading.find(' ')))) {
        return true;  // 第1四半期 計画
    }
    const auto space = heading.rfind(' ');
    const auto last = heading.substr(space == std::string_view::npos ? 0 : space + 1);
    const auto period = read_period(last);
    return names_part_of_year(last) || (period && period->length < last.size() && names_part_of_year(last.substr(period->length)));
}

/// R5実績 | R6目標 | 4月 | 5月 | 6月: the months that no heading gives a year are those of the target, the last year of the table.
void date_months_alone(TableColumns& columns) {
    constexpr std::ptrdiff_t fewest = 3;
    std::optional<int> last;
    std::optional<int> target;
    for (const auto& column : columns.columns) {
        if (column.year && is_value_column(column.role)) {
            last = std::max(last.value_or(*column.year), *column.year);
            target = column.role == ColumnRole::target ? std::max(target.value_or(*column.year), *column.year) : target;
        }
    }
    const auto is_bare_part = [](const Column& column) { return !column.year && column.role == ColumnRole::actual && names_part_of_year(column.heading); };
    if (!target || target != last || std::ranges::count_if(columns.columns, is_bare_part) < fewest) {
        return;
    }
    for (auto& column : columns.columns) {
        column.year = is_bare_part(column) ? target : column.year;
    }
}

/// 令和6年度 over 4月 | 5月 | … | 3月 | 年度計 | 年間目標: parts of one year, their sum or mean, which is what the year came to, and its target.
void settle_parts_of_year(TableColumns& columns) {
    constexpr int fewest = 3;
    date_months_alone(columns);
    std::optional<int> year;
    int parts = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        auto& column = columns.columns[i];
        const bool part = column.year && (column.role == ColumnRole::actual || column.role == ColumnRole::target) && ends_with_part(column.heading);
        if (part) {
            parts = parts > 0 && year == column.year ? parts + 1 : 1;
            first = parts == 1 ? i : first;
            year = column.year;
            if (parts >= fewest) {
                std::for_each(columns.columns.begin() + static_cast<std::ptrdiff_t>(first), columns.columns.begin() + static_cast<std::ptrdiff_t>(i) + 1, [](auto& one) { one.part_of_year = true; });
            }
            continue;
        }
        const bool halves = parts == 2 && columns.columns[first].heading.find("上") != std::string::npos;  // 上期 | 下期
        if (halves) {
            columns.columns[first].part_of_year = columns.columns[first + 1].part_of_year = true;
        }
        if ((parts < fewest && !halves) || column.told) {
            parts = 0;
            continue;
        }
        if (column.role == ColumnRole::total && column.year && *column.year < *year) {
            column.role = columns.columns[first].role;  // R5年度計 beside that of 令和6年度
            column.of.reset();
            columns.by_row[i] = columns.by_row[first];
            continue;
        }
        const bool whole = column.heading.ends_with("平均") || column.heading.ends_with("年間") || column.heading.ends_with("通期") || column.heading.ends_with("通年");  // 年平均
        const bool mean = (column.role == ColumnRole::unknown || column.role == ColumnRole::note) && whole;
        if ((column.role == ColumnRole::total || mean) && (!column.year || column.year == year)) {
            column.role = columns.columns[first].role;
            column.of.reset();
            column.year = year;
            columns.by_row[i] = columns.by_row[first];
            column.reason.add("、左の月や四半期の計", ", the sum of the months or quarters to its left");
        } else if (column.role == ColumnRole::target && !column.year && column.heading.find("年間") != std::string::npos) {
            column.year = year;
        }
    }
    for (auto& column : columns.columns) {  // 年間目標 left of them
        const bool of_year = std::ranges::any_of(columns.columns, &Column::part_of_year) && is_value_column(column.role) && (column.heading.find("年間") != std::string::npos || column.heading.find("年度目標") != std::string::npos);
        column.year = of_year && !column.year ? year : column.year;
    }
}

/// 直近値（令和6年度） before the targets of 令和7 to 令和11年度, and no other figure: what the plan sets out from.
void settle_latest_as_base(std::vector<Column>& columns) {
    Column* latest = nullptr;
    int targets = 0;
    for (auto& column : columns) {
        if (column.role == ColumnRole::base || column.role == ColumnRole::rate || (column.role == ColumnRole::actual && latest != nullptr)) {
            return;
        }
        latest = column.role == ColumnRole::actual ? &column : latest;
        targets += column.role == ColumnRole::target && column.year ? 1 : 0;
    }
    const bool named = latest != nullptr && latest->year && !latest->told && latest->heading.find("直近") != std::string::npos;
    const bool before = named && targets >= 2 && std::ranges::all_of(columns, [&](const auto& one) { return one.role != ColumnRole::target || !one.year || *one.year > *latest->year; });
    if (before) {
        latest->role = ColumnRole::base;
        latest->reason.add("、目標の年度より前の値はこの列だけ", ", the only figure before the years of the targets");
    }
}

/// 最終年度の目標 right of the targets of all years: of the last one.
void settle_final_year(std::vector<Column>& columns) {
    std::optional<int> last;
    for (auto& column : columns) {
        if (column.role != ColumnRole::target) {
            continue;
        }
        if (!column.year && last && !column.told && column.heading.find("最終年度") != std::string::npos) {
            column.year = last;
        }
        last = column.year ? std::max(last.value_or(*column.year), *column.year) : last;
    }
}

/// 令和9年度 over 目標値 | 達成率, where the actuals end in 令和6年度: the year is that of the target, and the rate is of the latest actual.
void settle_rates_of_targets(TableColumns& columns) {
    const auto any = [&](ColumnRole role, auto holds) {
        return std::ranges::any_of(columns.columns, [&](const auto& one) { return one.role == role && one.year && holds(*one.year); });
    };
    auto before = ColumnRole::unknown;
    for (auto& column : columns.columns) {
        const auto left = std::exchange(before, column.role);
        if (column.role != ColumnRole::rate || !column.year || column.told || columns.category || left != ColumnRole::target) {
            continue;
        }
        const auto same = [&](int year) { return year == *column.year; };
        const auto earlier = [&](int year) { return year < *column.year; };
        if (any(ColumnRole::target, same) && any(ColumnRole::actual, earlier) && !any(ColumnRole::actual, [&](int year) { return year >= *column.year; }) &&
            !any(ColumnRole::forecast, same)) {
            std::optional<int> latest;
            for (const auto& one : columns.columns) {
                latest = one.role == ColumnRole::actual && one.year ? std::max(latest.value_or(*one.year), *one.year) : latest;
            }
            for (auto& other : columns.columns) {
                const bool of_year = other.role == ColumnRole::rate && &other != &column && other.year == latest && any(ColumnRole::target, [&](int year) { return year == *latest; });
                other.against = of_year && !other.against ? std::optional(Against::year) : other.against;
            }
            column.year = latest;
            column.against = column.against.value_or(Against::final);
        }
    }
}

}  // namespace

void settle_column_years(TableColumns& columns, const SheetYears& years) {
    const bool years_by_row = !columns.year_columns.empty() || std::ranges::any_of(columns.columns, [](const auto& column) { return column.heading == "年度"; });
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        if (const auto& period = columns.periods[i]) {
            columns.columns[i].year = years.fiscal_year(*period);
            columns.columns[i].year_without_era = SheetYears::leaves_era_out(*period);
            columns.columns[i].whole_plan = period->kind == Period::Kind::span;
            if (columns.columns[i].whole_plan && columns.columns[i].role == ColumnRole::target) {
                columns.columns[i].year = years.end_of_plan(period->years);  // 5ヵ年目標 of a plan whose years the title names
            } else if (!columns.columns[i].year && !(years_by_row && ends_with_part(columns.columns[i].heading)) && is_value_column(columns.columns[i].role)) {
                columns.columns[i].year = years.year_beside_title(columns.columns[i].heading);  // 9月末実績
            }
        } else if (is_value_column(columns.columns[i].role)) {
            if (!(years_by_row && ends_with_part(columns.columns[i].heading))) {
                columns.columns[i].year = years.year_beside_title(columns.columns[i].heading);
            }
            if (columns.columns[i].role == ColumnRole::base && !columns.columns[i].year) {
                columns.columns[i].year = years.stated_base();
            }
        }
    }
    settle_parts_of_year(columns);
    settle_rates_of_targets(columns);
    settle_spans_beside_years(columns);
    settle_latest_as_base(columns.columns);
    settle_final_year(columns.columns);
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

std::string_view year_of_row(const Grid& grid, const TableColumns& columns, std::int32_t row, const RowShift& shift) {
    const auto years = std::ranges::find(columns.year_columns, ColumnRole::unknown, &YearColumn::of);
    return years == columns.year_columns.end() ? std::string_view{} : grid.seen(row, std::max(0, shift.of(years->column).value_or(0)));
}

}  // namespace kpisheet
