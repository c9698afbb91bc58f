// SPDX-License-Identifier: MPL-2.0
// Values that stand behind a name, in its own cell.
#include "core/layouts/kpi_value.hpp"
#include "core/layouts/named_value.hpp"
#include "core/layouts/row_values.hpp"
#include "core/layouts/value_year.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

bool read_named_value(const Grid& grid, Address at, const Column& column, const SheetYears& years, ValueRole role, ValueStore& store,
                      Indicator& indicator) {
    const auto* cell = grid.sheet().seen_at(at);
    if (cell == nullptr || cell->kind != SheetCell::Kind::text) {
        return false;
    }
    const NormalText normal(cell->text);
    const auto named = split_named_value(normal.view());
    if (!named) {
        return false;
    }
    auto value = make_kpi_value(named->value, store);
    value.text = trim(normal.source_of(named->value));
    value.cell = at;
    value.role = role;
    if (!named->when.empty()) {
        auto aside = value.aside == nullptr ? ValueAside{} : *value.aside;
        aside.period = store.keep(named->when);
        value.aside = store.keep(std::move(aside));
    }
    settle_year(years, value, column.year);
    store.add(value, indicator);
    return true;
}

void read_clause_values(const Clause& clause, Address cell, const SheetYears& years, ValueStore& store, Indicator& indicator) {
    const auto add = [&](std::string_view text, ValueRole role) {
        const NormalText normal(text);
        auto value = make_kpi_value(normal.view(), store);
        value.text = text;
        value.cell = cell;
        value.role = role;
        settle_year(years, value, std::nullopt);
        store.add(value, indicator);
    };
    add(clause.base, ValueRole::base);
    add(clause.target, ValueRole::target);
}

}  // namespace kpisheet
