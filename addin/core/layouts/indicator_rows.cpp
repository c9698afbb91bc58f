// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/heading.hpp"
#include "core/layouts/indicator_rows.hpp"

#include <algorithm>

#include "core/layouts/bare_percents.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/unset_words.hpp"
#include "core/text/contains.hpp"
#include "core/two_threads.hpp"

namespace kpisheet {
namespace {

/// 目標は定めず実績値の管理とする in the remarks of a row that has no target.
bool is_noted_without_target(const Grid& grid, const TableColumns& columns, const IndicatorRows& rows, const Indicator& indicator) {
    constexpr std::size_t longest = 120;  // bytes: a longer remark may speak of other things
    const auto is_target = [](const auto& value) { return value.role == ValueRole::target && value.state == State::value; };
    return std::ranges::none_of(indicator.values, is_target) && std::ranges::any_of(columns.columns, [&](const auto& column) {
               const auto at = column.role == ColumnRole::note ? rows.shift.of(column.column) : std::nullopt;
               const auto text = at ? grid.seen(rows.row, *at) : std::string_view{};
               return !text.empty() && text.size() <= longest && says_no_target(text);
           });
}

Indicator read_indicator(const Grid& grid, const TableColumns& columns, const SheetYears& years, std::int32_t table_shift,
                         const OuterUnit& table_unit, const IndicatorRows& rows, KnownValues& known) {
    const auto& group = columns.groups[rows.group];
    auto [indicator, name_unit, column_unit] = open_indicator(grid, columns, group, rows.row, rows.shift, *rows.around);
    indicator.shift = rows.shift.by - table_shift;
    indicator.shift_from = rows.shift.is_partial() ? rows.shift.from : 0;
    indicator.last_row = rows.last_row;
    if (!indicator.clauses.empty()) {
        read_clause_values(*indicator.clauses.front(), indicator.cell, years, *known.store, indicator);
    }
    if (const auto role = value_role(columns.named_role(group.name_column))) {
        read_named_value(grid, indicator.cell, *columns.at(group.name_column), years, *role, *known.store, indicator);
    }
    for (const auto& row : rows.values) {
        if (row.row != rows.row && row.shift.by != table_shift && indicator.shift == 0 && !indicator.shifted_row) {
            indicator.shifted_row = {row.row, row.shift.by - table_shift, row.shift.is_partial() ? row.shift.from : 0};
        }
        read_row_values(grid, columns, years, group, row, known, indicator);
    }
    indicator.no_target = indicator.no_target || is_noted_without_target(grid, columns, rows, indicator);
    close_indicator(indicator, column_unit, name_unit.unit.empty() ? table_unit : name_unit, *known.store);
    return std::move(indicator);
}

/// (内訳) without a unit counts in that of the indicator above it, whose own may stand in its name: 入込客数 52,400人→60,000人.
class UnitOfParts {
public:
    void follow(Indicator& indicator, ValueStore& store) {
        if (!indicator.breakdown) {
            whole_ = {};
            const auto value = std::ranges::find_if(indicator.values, [](const auto& one) { return one.role != ValueRole::rate && !one.own_unit && !one.unit.empty(); });
            if (value != indicator.values.end()) {
                whole_ = {std::string(value->unit.text()), value->scale};
            }
        } else if (!whole_.unit.empty() && indicator.unit.empty()) {
            inherit_units(indicator, whole_, {}, store);
        }
    }

private:
    OuterUnit whole_;
};

/// Indicators that a thread reads at once.
constexpr std::size_t piece = 1024;

/// The parts that a piece begins with, whose whole ends the piece before it.
void join_parts(std::vector<Indicator>& indicators, ValueStore& store) {
    std::size_t done = 0;  // a run of parts may be longer than a piece, and is followed once
    for (auto first = piece; first < indicators.size(); first += piece) {
        if (first < done || !indicators[first].breakdown) {
            continue;
        }
        done = first;
        while (done > 0 && indicators[done].breakdown) {
            --done;
        }
        UnitOfParts unit;
        for (; done < indicators.size() && (done <= first || indicators[done].breakdown); ++done) {
            unit.follow(indicators[done], store);
        }
    }
}

}  // namespace

void mark_rows(const Grid& grid, const TableColumns& columns, std::span<IndicatorRows> found) {
    if (!columns.category) {
        return;
    }
    const auto words = [&](const ValueRow& row) {
        const auto at = row.shift.of(*columns.category).value_or(-1);
        return at < 0 ? std::string_view{} : grid.seen(row.row, at);
    };
    const auto is_running = [&](const ValueRow& row) { return says_running_total(words(row)); };
    for (auto& indicator : found) {
        for (auto& row : indicator.values) {
            row.percent = row.category == ValueRole::rate && contains(words(row), "%");
            row.against = row.category == ValueRole::rate ? named_target(words(row)) : std::nullopt;
            const bool summed = row.category == ValueRole::actual || row.category == ValueRole::target;
            row.final_target = row.category == ValueRole::target && words(row).starts_with("最終") && std::ranges::any_of(indicator.values, [&](const auto& other) {
                return other.category == row.category && !words(other).starts_with("最終");
            });
            row.running_total = summed && is_running(row) && std::ranges::any_of(indicator.values, [&](const auto& other) {
                return other.category == row.category && !is_running(other);
            });
        }
    }
}

ReadIndicators read_indicators(const Grid& grid, const TableColumns& columns, const SheetYears& years, std::int32_t table_shift,
                               const OuterUnit& table_unit, std::span<const IndicatorRows> found) {
    ReadIndicators made{std::vector<Indicator>(found.size()), {}};
    const bool large = has_work_for_two(grid.sheet()) && found.size() > piece;
    const auto rows = found.empty() ? 0 : found.back().last_row - found.front().row + 1;
    std::vector<KnownValues> known;
    for (int thread = 0; thread < (large ? 2 : 1); ++thread) {
        known.emplace_back(grid.sheet(), rows);
    }
    const auto read = [&](std::size_t thread, std::size_t first, std::size_t last) {
        UnitOfParts unit;
        for (auto at = first; at < last; ++at) {
            made.indicators[at] = read_indicator(grid, columns, years, table_shift, table_unit, found[at], known[thread]);
            unit.follow(made.indicators[at], *known[thread].store);
        }
    };
    if (large) {
        work_in_pieces(found.size(), piece, read);
        join_parts(made.indicators, *known.front().store);
    } else {
        read(0, 0, found.size());
    }
    if (columns.category && !columns.first_with(ColumnRole::rate)) {
        settle_bare_rates(made.indicators, *known.front().store);
    }
    for (auto& of_thread : known) {
        made.stores.push_back(std::move(of_thread.store));
    }
    return made;
}

}  // namespace kpisheet
