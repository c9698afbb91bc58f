// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/indicator_name.hpp"
#include "core/layouts/kpi_value.hpp"
#include "core/layouts/row_shift.hpp"
#include "core/layouts/sheet_context.hpp"

namespace kpisheet {

/// The texts of hierarchy columns that hold for the rows below them, by column.
using CarriedTexts = std::map<std::int32_t, std::string>;

/// What headings and hierarchy columns say of an indicator: the same for all rows until the next heading, or the next text
/// in one of the columns.
struct Surroundings {
    Path path;
    std::string project;                  ///< the innermost of the path from a column, where there is one
    bool goal_words = false;              ///< 数値目標 stands in a column of the hierarchy, or 全体目標 is open
    bool below_basic_goal = false;        ///< 基本目標1 … is open
    bool repeated = false;                ///< so is 重点指標（施策別KPIの再掲）
    std::optional<IndicatorKind> kind;    ///< of the heading ■数値目標
    std::optional<IndicatorKind> row_kind;  ///< what the column of kinds says
    std::string department;               ///< of the line 主担当課 | 産業振興課
    std::optional<Address> department_cell;
};
[[nodiscard]] Surroundings surroundings_of(const TableColumns& columns, const NameGroup& group, const CarriedTexts& carried,
                                           const SheetContext& context);

/// An indicator whose rows are being read.
struct OpenIndicator {
    Indicator indicator;
    OuterUnit name_unit;
    OuterUnit column_unit;
};

/// What short words of unit columns were read as: a few of them stand in all rows of a table.
using KnownUnits = std::map<std::string_view, OuterUnit>;

/// Opens the indicator that is named in `row`: its name, path, department, unit and direction.
[[nodiscard]] OpenIndicator open_indicator(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row,
                                           RowShift shift, const Surroundings& around, KnownUnits& units);

/// Settles units, direction and years once all its rows are read.
void close_indicator(Indicator& indicator, const OuterUnit& column_unit, const OuterUnit& name_unit, ValueStore& store);

}  // namespace kpisheet
