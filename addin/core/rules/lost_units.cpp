// SPDX-License-Identifier: MPL-2.0
#include "core/rules/lost_units.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/rules/table_cells.hpp"

namespace kpisheet {
namespace {

bool is_bare_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789,.") == std::string_view::npos;
}

/// The value columns right of the unit, side by side, with the cells of one row.
struct BesideUnit {
    Range cells;
    std::size_t filled = 0;
    std::size_t all = 0;
    bool last_filled = false;
};

BesideUnit beside_unit(const Sheet& sheet, const Table& table, const Column& unit, std::int32_t row) {
    BesideUnit found{{{row, unit.column}, {row, unit.column}}};
    for (auto number = unit.column + 1;; ++number) {
        const auto column = std::ranges::find(table.columns, number, &Column::column);
        if (column == table.columns.end() || !is_value_role(column->role)) {
            return found;
        }
        found.last_filled = !is_blank(sheet, {row, number});
        found.filled += found.last_filled ? 1 : 0;
        ++found.all;
        found.cells.last.column = number;
    }
}

}  // namespace

/// 72.4 under 単位, figures in all places but the last: the unit was lost, however few rows there are to compare with. The
/// other rows have words there and a figure in the last place.
void check_lost_units(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t fewest_columns = 3;
    const auto* unit = column_with(table, ColumnRole::unit);
    if (unit == nullptr || table.shift != 0 || column_with(table, ColumnRole::category) != nullptr) {
        return;
    }
    const auto may_lack_unit = [](const Indicator& one) { return one.unit.empty() || (one.unit.front() >= '0' && one.unit.front() <= '9'); };
    if (std::ranges::none_of(table.indicators, may_lack_unit)) {
        return;
    }
    const Indicator* odd = nullptr;
    std::size_t whole = 0;
    std::size_t rows = 0;
    for (const auto& indicator : table.indicators) {
        if (indicator.values.empty()) {
            continue;
        }
        ++rows;
        if (indicator.is_shifted() || indicator.first_row != indicator.last_row) {
            return;
        }
        const auto row = beside_unit(examined.sheet, table, *unit, indicator.first_row);
        const bool number = is_bare_number(seen_text(examined.sheet, {indicator.first_row, unit->column}));
        const bool lacks_last = row.all >= fewest_columns && row.filled + 1 == row.all && !row.last_filled;
        if (number && (!lacks_last || odd != nullptr)) {
            return;
        }
        odd = number ? &indicator : odd;
        whole += !number && row.last_filled ? 1 : 0;
    }
    if (odd == nullptr || whole < 2 || whole + 1 < rows) {
        return;
    }
    const auto row = beside_unit(examined.sheet, table, *unit, odd->first_row);
    const auto at = row.cells.first;
    findings.add(row.cells,
                 {fmt::format("{}行目は、「{}」の列（{}）から右が1列左にずれています。「{}」の列に数値「{}」があり、右端の {} が空欄です。", at.row + 1, unit->heading,
                              to_text(at), unit->heading, seen_text(examined.sheet, at), to_text(row.cells.last)),
                  fmt::format("Row {} stands 1 column to the left from {} on: the unit column holds the figure “{}”, and {} is blank.", at.row + 1,
                              to_text(at), seen_text(examined.sheet, at), to_text(row.cells.last))});
}

}  // namespace kpisheet
