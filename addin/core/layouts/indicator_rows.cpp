// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/heading.hpp"
#include "core/layouts/indicator_rows.hpp"

#include <algorithm>

#include "core/layouts/row_category.hpp"
#include "core/layouts/unset_words.hpp"
#include "core/text/contains.hpp"

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

}  // namespace

Indicator read_indicator(const Grid& grid, const TableColumns& columns, const SheetYears& years, std::int32_t table_shift,
                         const OuterUnit& table_unit, const IndicatorRows& rows, KnownValues& known) {
    const auto& group = columns.groups[rows.group];
    auto [indicator, name_unit, column_unit] = open_indicator(grid, columns, group, rows.row, rows.shift, *rows.around, known.units);
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

void mark_rows(const Grid& grid, const TableColumns& columns, IndicatorRows& indicator) {
    if (!columns.category) {
        return;
    }
    const auto words = [&](const ValueRow& row) {
        const auto at = row.shift.of(*columns.category).value_or(-1);
        return at < 0 ? std::string_view{} : grid.seen(row.row, at);
    };
    const auto is_running = [&](const ValueRow& row) { return says_running_total(words(row)); };
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

}  // namespace kpisheet
