// SPDX-License-Identifier: MPL-2.0
#include "core/rules/year_slips.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string_view>

#include "core/text/contains.hpp"
#include "core/text/squeezed.hpp"

namespace kpisheet {
namespace {

/// 前年度値 beside 最新値: its words tell the year, its place does not.
bool looks_back(std::string_view heading) {
    return contains(heading, "前年") || contains(heading, "前回") || contains(heading, "前々年") || contains(heading, "昨年");
}

/// 令和4年度（1年目） | 令和4年度（2年目） | 令和6年度: the second of two columns of one year, where the year after it is the only one that
/// the row of years leaves out. The index in `years`, or 0.
std::size_t doubled_instead_of_next(std::span<const Column* const> years) {
    constexpr std::size_t fewest = 3;
    std::size_t doubled = 0;
    for (std::size_t i = 1; i < years.size(); ++i) {
        const auto step = *years[i]->year - *years[i - 1]->year;
        const bool makes_good = doubled != 0 && doubled + 1 == i && step == 2;
        if (step == 0 && doubled == 0 && i + 1 < years.size()) {
            doubled = i;
        } else if ((step != 1 && !makes_good) || (step == 1 && doubled != 0 && doubled + 1 == i)) {
            return 0;
        }
    }
    return years.size() >= fewest ? doubled : 0;
}

/// 令和9 | 令和11 | 令和11年度 in a run of yearly targets: one of the two was to be the year that is missing beside them. Targets of
/// the years before may stand with their actuals.
std::optional<YearSlip> doubled_target(const Table& table) {
    constexpr std::size_t fewest = 4;
    std::vector<const Column*> run;
    std::optional<int> before;  // the last target ahead of the run
    const auto slip_in_run = [&]() -> std::optional<YearSlip> {
        std::size_t doubled = 0;
        std::size_t leap = 0;
        for (std::size_t i = 1; i < run.size(); ++i) {
            const auto step = *run[i]->year - *run[i - 1]->year;
            if ((step == 0 && doubled != 0) || (step == 2 && leap != 0) || step < 0 || step > 2) {
                return std::nullopt;
            }
            doubled = step == 0 ? i : doubled;
            leap = step == 2 ? i : leap;
        }
        const bool beside = doubled != 0 && leap != 0 && (leap == doubled + 1 || doubled == leap + 1);
        const bool same = beside && (squeezed(run[doubled]->heading) == squeezed(run[doubled - 1]->heading) ||
                                     (contains(run[doubled]->heading, "最終") && !contains(run[doubled - 1]->heading, "最終")));
        const bool goes_on = before && run.size() + 1 >= fewest && *run.front()->year == *before + 1;
        return (run.size() >= fewest || goes_on) && same ? std::optional(YearSlip{run[doubled - 1], run[doubled], true}) : std::nullopt;
    };
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::target && column.year) {
            run.push_back(&column);
            continue;
        }
        if (const auto slip = slip_in_run()) {
            return slip;
        }
        before = run.empty() ? before : run.back()->year;
        run.clear();
    }
    return slip_in_run();
}

}  // namespace

/// 【表2】年度別目標: R4 | R5 | R3 | R7, a year that comes before the one to its left, in a row of years that rises else.
std::vector<YearSlip> slips_of_plan(const Table& table) {
    constexpr std::size_t fewest = 4;
    if (const auto doubled = doubled_target(table)) {
        return {*doubled};
    }
    std::vector<const Column*> targets;
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::target && column.year) {
            targets.push_back(&column);
        } else if (column.role == ColumnRole::actual) {
            return {};
        }
    }
    std::vector<YearSlip> slips;
    for (std::size_t i = 1; i < targets.size(); ++i) {
        if (*targets[i]->year < *targets[i - 1]->year) {
            const bool inside = i >= 2 && i + 1 < targets.size() && *targets[i + 1]->year > *targets[i - 1]->year;  // not the last year written first
            if (!inside || !slips.empty()) {
                return {};
            }
            slips.push_back({targets[i - 1], targets[i], false});
        }
    }
    return targets.size() >= fewest ? slips : std::vector<YearSlip>{};
}

std::vector<YearSlip> year_slips(const Table& table, ColumnRole role) {
    std::vector<YearSlip> slips;
    const Column* previous = nullptr;
    std::vector<const Column*> years;
    std::map<int, const Column*> seen;
    std::vector<YearSlip> found;
    std::vector<YearSlip> rising;
    int descending = 0;
    const auto finish = [&] {
        // R6, R5, R4: the newest year first is a form of its own, in which one year may be out of order, too.
        if (descending <= static_cast<int>(rising.size()) || descending < 2) {
            slips.insert(slips.end(), found.begin(), found.end());
        } else if (rising.size() == 1 && descending >= 3) {
            slips.push_back(rising.front());
        }
        const auto doubled = found.empty() ? doubled_instead_of_next(years) : 0;
        if (doubled != 0) {
            slips.push_back({years[doubled - 1], years[doubled], true});
        }
        years.clear();
        found.clear();
        rising.clear();
        seen.clear();
        previous = nullptr;
        descending = 0;
    };
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::kpi) {
            finish();
        }
        if (column.role != role || !column.year || looks_back(column.heading)) {
            continue;
        }
        const auto known = seen.find(*column.year);
        if (known != seen.end()) {
            if (squeezed(known->second->heading) == squeezed(column.heading)) {
                found.push_back({known->second, &column, true});
            }
        } else if (previous != nullptr && *column.year < *previous->year) {
            ++descending;
            found.push_back({previous, &column, false});
        } else if (previous != nullptr) {
            rising.push_back({previous, &column, false});
        }
        seen.emplace(*column.year, &column);
        previous = &column;
        years.push_back(&column);
    }
    finish();
    return slips;
}

YearBeforeBase year_before_base(const Table& table) {
    const Column* base = nullptr;
    std::vector<const Column*> actuals;
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::base && column.year && actuals.empty()) {
            base = &column;
        } else if (column.role == ColumnRole::actual) {
            actuals.push_back(&column);
        }
    }
    const bool known = base != nullptr && actuals.size() >= 2 && std::ranges::all_of(actuals, [](const auto* column) { return column->year.has_value(); });
    if (!known || looks_back(actuals.front()->heading) || *actuals.front()->year >= *base->year || actuals.front()->column < base->column) {
        return {};
    }
    const bool others_follow = std::all_of(actuals.begin() + 1, actuals.end(), [&](const auto* column) { return *column->year > *base->year; });
    const bool gap = *actuals[1]->year > *base->year + 1;  // R2 (the base) | H30 | R3 has a place for nothing else
    return others_follow && gap ? YearBeforeBase{base, actuals.front(), actuals[1]} : YearBeforeBase{};
}

}  // namespace kpisheet
