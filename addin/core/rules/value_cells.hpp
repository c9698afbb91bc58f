// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/large_blocks.hpp"
#include "core/layouts/table.hpp"
#include "core/rules/issue.hpp"
#include "core/rules/value_kinds.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// A value that has a cell of its own (base and target inside a KPI cell have none).
struct ValueCell {
    const Indicator* indicator = nullptr;
    const KpiValue* value = nullptr;
    const SheetCell* cell = nullptr;  ///< never null but where said so

    /// A text as typed: what a rule on writing may speak of, and its fix may change.
    [[nodiscard]] bool is_typed_text() const { return !value->number_cell && !value->formula && cell->kind == SheetCell::Kind::text; }
};

/// The values of a table that rules ask for one by one.
struct TableValues {
    std::vector<ValueCell, LargeBlocks<ValueCell>> with_cell;  ///< those that have a cell of their own, by indicator
    std::vector<ValueCell> unreadable;   ///< all that can't be read; `cell` may be null
    std::vector<ValueKinds> kinds;       ///< of each indicator
    std::vector<std::int32_t> columns;   ///< in which the cells of values stand, from the left
    bool has_formulas = false;           ///< some of these cells hold formulas
};
[[nodiscard]] TableValues values_of(const Table& table);

/// True where `few` of `few + many` are a minority clear enough to speak of: many are at least four and three quarters.
[[nodiscard]] inline bool is_minority(std::size_t few, std::size_t many) { return few > 0 && many >= 4 && few * 3 <= many; }

/// Cells that stand side by side in a row, else one below the other, joined to ranges. `cells` must be sorted.
[[nodiscard]] std::vector<Range> runs_of(std::span<const Address> cells);

/// 「to」に直す: the cell becomes this text.
[[nodiscard]] Fix rewrite(const SheetCell& cell, std::string to, bool safe);

/// `text` with its first `from` replaced.
[[nodiscard]] std::string replaced(std::string_view text, std::string_view from, std::string_view to);

}  // namespace kpisheet
