// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// A cell in which a value of an indicator is expected.
struct ValueSlot {
    const Table* table = nullptr;
    const Indicator* indicator = nullptr;
    Address cell;
    bool filled = false;  ///< with anything: a dash and words are statements, too
};

/// The cells of one column that hold, or should hold, values of one role: in the rows of one kind where blocks have
/// several rows (目標値, 実績値), of one year where each row has its own.
struct SlotColumn {
    const Column* column = nullptr;  ///< of the first of its tables
    ValueRole role = ValueRole::actual;
    std::vector<ValueSlot> slots;  ///< by row
    std::size_t filled = 0;
    std::optional<int> year;       ///< of the heading or of the rows
    bool dated_by_row = false;

    /// 実績値, 実績値（2024年度）.
    [[nodiscard]] std::string heading() const;

    [[nodiscard]] std::size_t blank() const { return slots.size() - filled; }
    /// True when so many of 100 slots are filled, and at least two.
    [[nodiscard]] bool mostly_filled(std::size_t percent) const {
        return filled >= 2 && filled * 100 >= slots.size() * percent;
    }
};

/// Where the tables of one sheet hold their values. Tables with equal columns (a repeated header) count as one, so that
/// a table of one row is judged with the others. What a column holds is told by the values found in it. Rows and tables
/// that stand beside their headings are left out. Linear in the cells of the tables.
[[nodiscard]] std::vector<SlotColumn> value_slots(const Sheet& sheet, std::span<const Table* const> tables);

}  // namespace kpisheet
