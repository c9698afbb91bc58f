// SPDX-License-Identifier: MPL-2.0
#include "core/references/matching.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

/// The part of a list sorted by sheet that is on one sheet.
template <class Item, class SheetOf>
std::span<const Item> part_on(const std::vector<Item>& items, std::size_t sheet, SheetOf sheet_of) {
    const auto [first, last] = std::ranges::equal_range(items, sheet, {}, sheet_of);
    return {first, last};
}

}  // namespace

const Column* TableMatch::of_reference(const Column& reference_column) const {
    const auto found = std::ranges::find(columns, &reference_column, &ColumnMatch::reference);
    return found == columns.end() ? nullptr : found->column;
}

const Column* TableMatch::of_reference(std::int32_t reference_column) const {
    const auto found = std::ranges::find(columns, reference_column, [](const auto& one) { return one.reference->column; });
    return found == columns.end() ? nullptr : found->column;
}

std::span<const TableMatch> Matching::tables_on(std::size_t sheet) const {
    return part_on(tables, sheet, [](const auto& one) { return one.table->sheet; });
}

std::span<const IndicatorMatch> Matching::indicators_on(std::size_t sheet) const {
    return part_on(indicators, sheet, [](const auto& one) { return one.table->sheet; });
}

std::span<const AddedIndicator> Matching::added_on(std::size_t sheet) const {
    return part_on(added, sheet, [](const auto& one) { return one.table->sheet; });
}

std::span<const RemovedIndicator> Matching::removed_on(std::size_t sheet) const {
    return part_on(removed, sheet, [](const auto& one) { return one.sheet; });
}

const TableMatch* Matching::of_tables(const Table& table, const Table& reference) const {
    // Tables of one recognition stand in one vector, so their addresses are in order.
    const auto key = std::pair(&table, &reference);
    const auto found = std::ranges::lower_bound(tables, key, {}, [](const auto& one) { return std::pair(one.table, one.reference); });
    return found == tables.end() || found->table != &table || found->reference != &reference ? nullptr : &*found;
}

}  // namespace kpisheet
