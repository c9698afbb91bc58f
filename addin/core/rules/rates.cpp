// SPDX-License-Identifier: MPL-2.0
#include "core/rules/rates.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/eras/period.hpp"
#include "core/layouts/heading.hpp"
#include "core/indicators/achievement.hpp"
#include "core/rules/comparing.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

constexpr double smallest_sure_percent = 3;  ///< a bare figure up to this may be a fraction: 0.689, 1

const KpiValue* rated_value(const Indicator& indicator, const KpiValue& rate, ValueRole role) {
    const KpiValue* left = nullptr;
    const KpiValue* above = nullptr;
    const KpiValue* of_year = nullptr;
    const KpiValue* of_year_beside = nullptr;  // of an indicator with a row for each part, the part's own
    for (const auto& value : indicator.values) {
        if (value.role != role) {
            continue;
        }
        const bool in_row = value.cell.row == rate.cell.row;
        const bool in_column = value.cell.column == rate.cell.column;
        // A KPI a column: of the years above the rate, its own is meant, or the last one.
        const bool meant = value.state == State::value && (rate.year ? has_year(value, rate.year) : value.cell.row < rate.cell.row && above != nullptr && value.year > above->year);
        if (in_column && (above == nullptr || meant)) {
            above = &value;
        }
        if (has_year(value, rate.year)) {
            (in_row ? of_year_beside : of_year) = &value;
        }
        if (in_row && value.cell.column < rate.cell.column) {
            left = &value;
        }
    }
    const KpiValue* last = nullptr;  // of a block whose rate is merged over its rows
    for (const auto& value : indicator.values) {
        last = value.role == role && value.state == State::value && value.cell.column < rate.cell.column ? &value : last;
    }
    left = left == nullptr ? last : left;
    const auto* in_years = of_year_beside != nullptr ? of_year_beside : of_year;
    const auto* found = rate.year ? in_years : left;
    found = above != nullptr && of_year_beside == nullptr ? above : found;
    return found;
}

}  // namespace

const KpiValue* rated_actual(const Indicator& indicator, const KpiValue& rate) {
    const auto* found = rate.of == ValueRole::forecast ? nullptr : rated_value(indicator, rate, ValueRole::actual);  // 見込に対する達成率
    found = found != nullptr ? found : rated_value(indicator, rate, ValueRole::forecast);  // 見込 is rated as an actual is
    return found != nullptr && is_number(*found) ? found : nullptr;
}

RatedTotals rated_totals(const Indicator& indicator, const KpiValue& rate) {
    const KpiValue* left = nullptr;
    RatedTotals totals;
    for (const auto& value : indicator.values) {  // of any row: a rate may be merged over 計画 and 実績, or stand below both
        if (value.cell.column > rate.cell.column || value.role == ValueRole::rate) {
            continue;
        }
        left = left == nullptr || value.cell.column > left->cell.column ? &value : left;
        if (value.role == ValueRole::total && is_number(value)) {
            totals.target = value.of == ValueRole::target ? &value : totals.target;
            totals.actual = value.of == ValueRole::actual ? &value : totals.actual;
        }
    }
    return left != nullptr && left->role == ValueRole::total && totals.actual != nullptr ? totals : RatedTotals{};
}

namespace {

/// H27 … R元 | 5年間の合計 | 目標値 | 達成率: the total of the years left of the target, where the rate is of it and not of the last
/// year. The printed rate tells; where it follows from neither, the one nearer to the target is meant.
const KpiValue* total_before_target(const Indicator& indicator, const KpiValue& rate, const KpiValue& actual, const KpiValue* base, const KpiValue* target) {
    if (target == nullptr || target->cell.row != rate.cell.row || target->cell.column > rate.cell.column) {
        return nullptr;
    }
    const KpiValue* total = nullptr;
    for (const auto& value : indicator.values) {
        const bool between = value.cell.row == rate.cell.row && value.cell.column < target->cell.column && value.cell.column > actual.cell.column;
        total = between && value.role == ValueRole::total && value.of == ValueRole::actual && is_number(value) ? &value : total;
    }
    if (total == nullptr || !are_comparable(*total, *target) || *target->number == 0 || *actual.number == 0 || *total->number == 0) {
        return nullptr;
    }
    const auto follows_from = [&](const KpiValue& rated) {
        return std::ranges::any_of(std::array{RateMethod::ratio, RateMethod::progress, RateMethod::keep_below},
                                   [&](RateMethod method) { return explains({&rate, &rated, base, target, target}, {method, Against::final}); });
    };
    const bool of_total = follows_from(*total);
    const bool of_actual = follows_from(actual);
    const auto far = [&](const KpiValue& rated) { return std::fabs(std::log(std::fabs(*rated.number / *target->number))); };
    return of_total == of_actual ? (far(*total) < far(actual) && !of_actual ? total : nullptr) : of_total ? total : nullptr;
}

bool follows_from_totals(const KpiValue& rate, const RatedTotals& totals) {
    return totals.target != nullptr && totals.actual != nullptr && explains({&rate, totals.actual, nullptr, totals.target, totals.target}, {RateMethod::ratio, Against::final});
}

/// 進捗率（R6年度末）, which most rates of the column make of the totals beside them.
bool is_of_totals(const Table& table, std::int32_t column) {
    constexpr std::size_t telling = 60;  // indicators
    int following = 0;
    int rates = 0;
    for (const auto& indicator : std::span(table.indicators).first(std::min(table.indicators.size(), telling))) {
        for (const auto& value : indicator.values) {
            if (value.role == ValueRole::rate && value.cell.column == column && is_number(value) && !is_overlong(indicator)) {
                ++rates;
                following += follows_from_totals(value, rated_totals(indicator, value)) ? 1 : 0;
            }
        }
    }
    return following >= 2 && following * 2 > rates;
}

}  // namespace

bool names_year_of_rates(const Column& column) {
    const bool as_of = column.heading.find("現在") != std::string::npos;  // (令和6年度末現在): of the whole sheet
    const auto period = column.role == ColumnRole::rate && !as_of ? read_heading(NormalText(column.heading).view()).period : std::nullopt;
    return period && period->kind != Period::Kind::span && period->kind != Period::Kind::each_year;
}

std::vector<std::int32_t> dated_rate_columns(const Table& table) {
    std::vector<std::int32_t> dated;
    for (const auto& column : table.columns) {
        if (names_year_of_rates(column) && !is_of_totals(table, column.column + table.shift)) {
            dated.push_back(column.column + table.shift);
        }
    }
    return dated;
}

std::vector<RatedValue> rated_values(const Indicator& indicator, std::span<const std::int32_t> dated_columns) {
    std::vector<RatedValue> rated;
    add_rated_values(indicator, dated_columns, rated);
    return rated;
}

void add_rated_values(const Indicator& indicator, std::span<const std::int32_t> dated_columns, std::vector<RatedValue>& rated) {
    const KpiValue* base = nullptr;
    const KpiValue* last = nullptr;
    if (is_overlong(indicator)) {
        return;
    }
    for (const auto& rate : indicator.values) {
        if (rate.role != ValueRole::rate || !is_number(rate)) {
            continue;
        }
        const bool dated = std::ranges::find(dated_columns, rate.cell.column - indicator.shift) != dated_columns.end();
        const auto totals = dated ? RatedTotals{} : rated_totals(indicator, rate);
        if (totals.target != nullptr) {
            rated.push_back({&rate, totals.actual, nullptr, totals.target, totals.target});
            continue;
        }
        const auto* actual = totals.actual != nullptr ? totals.actual : rated_actual(indicator, rate);
        if (actual == nullptr) {
            continue;
        }
        if (last == nullptr) {
            base = base_of(indicator);
            last = final_target(indicator);
        }
        if (const auto* total = total_before_target(indicator, rate, *actual, base, last)) {
            rated.push_back({&rate, total, nullptr, last, last});
            continue;
        }
        const auto* year_target = target_beside(indicator, *actual);
        year_target = year_target != nullptr && is_number(*year_target) ? year_target : nullptr;
        rated.push_back({&rate, actual, base, year_target, last});
    }
}

std::optional<PrintedRate> printed_rate(const KpiValue& rate) {
    if (!is_number(rate)) {
        return std::nullopt;
    }
    if (rate.unit.starts_with('%') || std::fabs(*rate.number) > smallest_sure_percent) {
        return PrintedRate{*rate.number, rate.decimals};
    }
    if (rate.unit.empty() && rate.decimals >= 2) {
        return PrintedRate{*rate.number * 100, rate.decimals - 2};
    }
    return std::nullopt;
}

bool counts_from_zero(const KpiValue& target) {
    const auto period = read_period(target.period());
    return period && period->kind == Period::Kind::span;
}

std::optional<double> rate_in_percent(RateMethod method, double actual, double target, std::optional<double> base) {
    Result<double> rate = fail(Error::missing);
    switch (method) {
        case RateMethod::ratio:
            rate = ratio(actual, {target, Better::higher, false});
            break;
        case RateMethod::keep_below:
            rate = ratio(actual, {target, Better::lower, false});
            break;
        case RateMethod::inverse_ratio:
            rate = ratio(target, {actual, Better::higher, false});
            break;
        case RateMethod::progress:
            if (base) {
                rate = progress(actual, *base, {target, target < *base ? Better::lower : Better::higher, false});
            }
            break;
    }
    return rate ? std::optional(*rate * 100) : std::nullopt;
}

std::optional<double> rate_in_percent(const RatedValue& rated, const RateFormula& formula) {
    const auto* target = rated.target(formula.against);
    if (target == nullptr || !are_comparable(*rated.actual, *target)) {
        return std::nullopt;
    }
    std::optional<double> base;
    if (formula.method == RateMethod::progress) {
        if (counts_from_zero(*target) && (rated.base == nullptr || !rated.base->cumulative)) {
            base = 0;
        } else if (rated.base != nullptr && are_comparable(*rated.base, *target)) {
            base = rated.base->number;
        }
    }
    return rate_in_percent(formula.method, *rated.actual->number, *target->number, base);
}

}  // namespace kpisheet
