// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <span>
#include <string_view>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// A grade in its cell, and the indicator that it judges.
struct Graded {
    const Indicator* indicator;
    const SheetCell* cell;
    std::string_view grade;  ///< in NFKC
    bool of_forecast = false;  ///< 達成見込み: of what is expected, not of the last actual
};

/// The grades of one column of a table.
struct Grades {
    std::set<std::string, std::less<>> different;
    std::vector<Graded> cells;
    std::string_view heading;  ///< of the column, if they stand in one
    std::vector<std::set<std::string, std::less<>>> kept;  ///< of the tables whose grades are put together here: what cells view
};

/// None where there are too many different ones.
[[nodiscard]] Grades grades_of(const Sheet& sheet, const Table& table, const Column& column);

/// The rate in the grade's own column, or the one nearest on its left, in its row where that has any; or those `farther` on: 達成率 対R5目標 | 対R7目標 | 評価.
[[nodiscard]] const KpiValue* rate_beside(const Indicator& indicator, Address grade, int farther = 0);
/// The actual above the grade in its own column, else the one before it where others stand behind it, else the latest; of 達成見込み the
/// forecast. Null where it is no number.
[[nodiscard]] const KpiValue* judged_actual(const Graded& one);

/// The grades below headings that say the same, in all tables of a sheet: each policy may have a table of its own.
[[nodiscard]] std::vector<Grades> grades_by_heading(const Sheet& sheet, std::span<const Table* const> tables);

/// Of a sheet that prints no rates: the actual close before a grade and the target of its year.
struct RatedBefore {
    const KpiValue* actual = nullptr;
    const KpiValue* target = nullptr;
    double percent = 0;
};
[[nodiscard]] std::optional<RatedBefore> rated_before(const Graded& one);
/// How much of the way from its base to its final target the judged actual has gone.
[[nodiscard]] std::optional<RatedBefore> progressed_before(const Graded& one);

}  // namespace kpisheet
