// SPDX-License-Identifier: MPL-2.0
#include "core/references/corresponding_cells.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

/// Columns that the cells of an indicator stand beside their headings.
std::int32_t shift_of(const Table& table, const Indicator& indicator) { return table.shift + indicator.shift; }

std::optional<int> year_of(const KpiValue& value) { return value.heading_year ? value.heading_year : value.year; }

/// A base is the same one whatever its year is called; other values are of one year, and of one kind.
bool are_of_one_slot(const KpiValue& before, const KpiValue& now) {
    if (before.role != now.role || before.of != now.of || before.against != now.against) {
        return false;
    }
    if (before.role == ValueRole::base) {
        return !before.year || !now.year || before.year == now.year;
    }
    return year_of(before) == year_of(now);
}

/// In the same place, below the same year: what the cell itself says of its year may be what was changed.
bool are_of_one_place(const KpiValue& before, const KpiValue& now, std::optional<Address> place) {
    return now.cell == place && before.role == now.role && before.of == now.of && before.against == now.against &&
           before.heading_year == now.heading_year;
}

bool is_used(const std::vector<const KpiValue*>& found, const KpiValue& value) { return std::ranges::find(found, &value) != found.end(); }

}  // namespace

std::optional<Address> corresponding_cell(const TableMatch& tables, const IndicatorMatch& match, Address reference_cell) {
    const auto row = reference_cell.row - match.reference->first_row;
    const auto height = match.indicator->last_row - match.indicator->first_row;
    const auto reference_height = match.reference->last_row - match.reference->first_row;
    if (row < 0 || row > reference_height || height != reference_height) {
        return std::nullopt;
    }
    const auto* column = tables.of_reference(reference_cell.column - shift_of(*match.reference_table, *match.reference));
    if (column == nullptr) {
        return std::nullopt;
    }
    const auto at = column->column + shift_of(*match.table, *match.indicator);
    return at < 0 ? std::nullopt : std::optional(Address{match.indicator->first_row + row, at});
}

std::vector<ValuePair> value_pairs(const TableMatch& tables, const IndicatorMatch& match, ValueRole role, bool yearless) {
    constexpr std::size_t most_values = 200;  // no person wrote more into one row
    std::vector<ValuePair> pairs;
    if (match.reference->values.size() > most_values || match.indicator->values.size() > most_values) {
        return pairs;
    }
    std::vector<const KpiValue*> asked;
    std::vector<std::optional<Address>> places;
    for (const auto& before : match.reference->values) {
        if (before.role == role && (role != ValueRole::actual || yearless || year_of(before))) {
            asked.push_back(&before);
            places.push_back(before.cell == match.reference->cell ? std::nullopt : corresponding_cell(tables, match, before.cell));
        }
    }
    // The one in the corresponding place comes first: a target may stand twice, and a short table be read with one base too many.
    std::vector<const KpiValue*> found(asked.size());
    const auto find = [&](auto fits) {
        for (std::size_t at = 0; at < asked.size(); ++at) {
            for (const auto& value : match.indicator->values) {
                const bool better = found[at] == nullptr || (value.cell == places[at] && found[at]->cell != places[at]);
                if (better && !is_used(found, value) && fits(*asked[at], value, places[at])) {
                    found[at] = &value;
                }
            }
        }
    };
    find(are_of_one_place);
    find([](const KpiValue& before, const KpiValue& now, auto) { return are_of_one_slot(before, now); });
    for (std::size_t at = 0; at < asked.size(); ++at) {
        const auto& before = *asked[at];
        if (found[at] != nullptr) {
            pairs.push_back({&before, found[at], found[at]->cell});
            continue;
        }
        const auto* column = places[at] ? tables.of_reference(before.cell.column - shift_of(*match.reference_table, *match.reference)) : nullptr;
        const auto heading_year = before.heading_year || column == nullptr ? std::optional<int>(before.heading_year) : column->year;
        if (column != nullptr && column->year == heading_year) {
            pairs.push_back({&before, nullptr, places[at]});
        }
    }
    return pairs;
}

}  // namespace kpisheet
