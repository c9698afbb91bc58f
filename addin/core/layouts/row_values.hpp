// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/indicator_name.hpp"
#include "core/layouts/open_indicator.hpp"
#include "core/layouts/row_shift.hpp"
#include "core/layouts/value_store.hpp"
#include "core/layouts/years.hpp"
#include "core/sheets/per_text.hpp"

namespace kpisheet {

/// Where the values of one row stand.
struct ValueRow {
    std::int32_t row = 0;
    RowShift shift;
    bool shifted_table = false;         ///< and so do those of the table's other rows
    std::optional<ValueRole> category;  ///< what the row's 区分 says
    bool percent = false;               ///< 達成率(%)
    bool running_total = false;         ///< 実績(累計) beside 実績(単年): the years so far
    std::optional<Against> against;     ///< 達成率（対最終目標）
    bool final_target = false;          ///< 最終目標 below 年度目標: of the last year, under whatever year it stands
};

/// What was read of each text in so many rows of a sheet, with the store of what the values point into.
struct KnownValues {
    KnownValues(const Sheet& sheet, std::int32_t rows) : of_text(sheet, rows) {}

    PerText<KpiValue> of_text;
    KnownUnits units;
    std::shared_ptr<ValueStore> store = std::make_shared<ValueStore>();
};

/// The role of the values in a column; nothing for columns of words.
[[nodiscard]] std::optional<ValueRole> value_role(ColumnRole role);

/// The value of one cell that its place gives a role and a year.
[[nodiscard]] KpiValue read_single_value(const Grid& grid, const SheetCell& cell, const SheetYears& years, ValueRole role,
                                         std::optional<int> year, ValueStore& store);

/// Adds the values of one row in the columns of `group` to the indicator. Blank cells and prose give none.
void read_row_values(const Grid& grid, const TableColumns& columns, const SheetYears& years, const NameGroup& group,
                     const ValueRow& row, KnownValues& known, Indicator& indicator);

/// Adds the value behind the name in a cell of `column`. False where it holds none.
bool read_named_value(const Grid& grid, Address at, const Column& column, const SheetYears& years, ValueRole role, ValueStore& store,
                      Indicator& indicator);

/// Adds the base and the target that are written behind the indicator's name, or in a cell of their own. `clause` is one
/// of the indicator's.
void read_clause_values(const Clause& clause, Address cell, const SheetYears& years, ValueStore& store, Indicator& indicator);

}  // namespace kpisheet
