// SPDX-License-Identifier: MPL-2.0
#include "core/rules/own_years.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/rules/rates.hpp"

namespace kpisheet {
namespace {

/// What the rows do between two columns.
struct Between {
    std::size_t rising = 0;
    std::size_t others = 0;
    std::vector<std::pair<const KpiValue*, const KpiValue*>> falling;
};

/// 2027年度⏎2,917人 below 直近の実績値, whose other cells are of 2022 to 2024, of a target for 2025.
void check_years_ahead(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 5;
    constexpr std::size_t many_alike = 10;  // 66.9%（R7） among as many of R5
    struct Dated {
        const KpiValue* value;
        const Indicator* indicator;
    };
    std::map<std::int32_t, std::vector<Dated>> columns;
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.has_own_years(); })) {
        for (const auto& value : indicator.values) {
            if (value.role == ValueRole::actual && value.year && !value.heading_year && !value.year_cell() && value.state == State::value) {
                columns[value.cell.column].push_back({&value, &indicator});
            }
        }
    }
    for (const auto& [column, dated] : columns) {
        const auto last = std::ranges::max_element(dated, {}, [](const auto& one) { return *one.value->year; });
        std::optional<int> first;
        std::optional<int> before;
        std::size_t others = 0;
        for (const auto& one : dated) {
            if (&one != &*last) {
                first = std::min(first.value_or(*one.value->year), *one.value->year);
                before = std::max(before.value_or(*one.value->year), *one.value->year);
                ++others;
            }
        }
        if (others < fewest || *last->value->year < *before + 2) {
            continue;
        }
        const auto* target = latest_dated_target(*last->indicator);
        const auto& value = *last->value;
        if (others >= many_alike && first == before) {
            findings.add(value.cell, {fmt::format("「{}」（{}）は {} 年度の実績とされていますが、同じ列のほかの実績（{}件）はすべて {} 年度のものです。年の書き誤りではありませんか。", value.text,
                                                  to_text(value.cell), *value.year, others, *before),
                                      fmt::format("“{}” ({}) is said to be of FY{}, but all other actuals of its column ({}) are of FY{}. Is the year mistyped?", value.text, to_text(value.cell), *value.year,
                                                  others, *before)});
            continue;
        }
        if (target == nullptr || *last->value->year <= *target->year) {
            continue;
        }
        findings.add(value.cell, {fmt::format("「{}」（{}）は {} 年度の実績とされていますが、同じ列のほかの実績（{}件）は {} 年度までで、目標年度 {} も過ぎています。年の書き誤りではありませんか。", value.text,
                                              to_text(value.cell), *value.year, others, *before, *target->year),
                                  fmt::format("“{}” ({}) is said to be of FY{}, but the other actuals of its column ({}) go to FY{}, and the target is for FY{}. Is the year mistyped?", value.text,
                                              to_text(value.cell), *value.year, others, *before, *target->year)});
    }
}

/// 52.7%（H24） right of a base of 平成29年度, in a column whose other cells are of later years.
void check_years_before_base(const Examined& examined, const Table& table, Findings& findings) {
    constexpr int fewest = 3;
    struct Rows {
        int following = 0;  ///< their base
        int early = 0;
        const KpiValue* first_early = nullptr;
    };
    std::map<std::int32_t, Rows> columns;
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.has_own_years() || kinds.numbers(ValueRole::actual) > 0; })) {
        const auto* base = base_of(indicator);
        for (const auto& value : indicator.values) {
            if (base == nullptr || !base->year || value.role != ValueRole::actual || !value.year || value.state != State::value || value.cell.row != base->cell.row || value.cell.column < base->cell.column) {
                continue;
            }
            auto& rows = columns[value.cell.column];
            if (*value.year >= *base->year) {
                ++rows.following;
            } else if (*value.year + 2 <= *base->year && !value.period().empty() && value.heading_year && !value.year_cell()) {
                rows.first_early = ++rows.early == 1 ? &value : rows.first_early;
            }
        }
    }
    for (const auto& [column, rows] : columns) {
        const auto* early = rows.first_early;
        if (rows.early == 1 && rows.following >= fewest) {  // two of them are no slip
            findings.add(early->cell, {fmt::format("「{}」（{}）の年は、基準値の年度より前です。見出しは {} 年度です。年の書き誤りではありませんか。", early->text, to_text(early->cell), *early->heading_year),
                                       fmt::format("“{}” ({}) is of a year before that of its base; its heading is of FY{}. Is the year mistyped?", early->text, to_text(early->cell), *early->heading_year)});
        }
    }
}

}  // namespace

void check_own_years(const Examined& examined, const Table& table, Findings& findings) {
    check_years_ahead(examined, table, findings);
    check_years_before_base(examined, table, findings);
    constexpr std::size_t fewest = 5;
    std::map<std::pair<std::int32_t, std::int32_t>, Between> columns;
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.has_own_years(); })) {
        const KpiValue* before = nullptr;
        for (const auto& value : indicator.values) {
            const bool known = (value.role == ValueRole::base || value.role == ValueRole::actual) && value.year && !value.heading_year && !value.year_cell() && value.state == State::value;
            if (!known) {
                continue;
            }
            if (before != nullptr && before->cell.row == value.cell.row && before->cell.column < value.cell.column) {
                auto& between = columns[{before->cell.column, value.cell.column}];
                if (*before->year < *value.year) {
                    ++between.rising;
                } else if (*before->year > *value.year) {
                    between.falling.emplace_back(before, &value);
                } else {
                    ++between.others;
                }
            }
            before = &value;
        }
    }
    for (const auto& [place, between] : columns) {
        if (between.falling.size() != 1 || between.rising < fewest || between.rising < between.others * 4) {
            continue;
        }
        const auto& [before, value] = between.falling.front();
        findings.add(value->cell, {fmt::format("「{}」（{}）の年は、左の「{}」の年より前です。ほかの{}件では後の年です。年の書き誤りではありませんか。", value->text, to_text(value->cell), before->text, between.rising),
                                   fmt::format("“{}” ({}) is of an earlier year than “{}” to its left; in {} other rows it is of a later one. Is the year mistyped?", value->text, to_text(value->cell),
                                               before->text, between.rising)});
    }
}

}  // namespace kpisheet
