// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// Two columns of one role of which the second does not follow the first.
struct YearSlip {
    const Column* before;
    const Column* column;
    bool repeated;  ///< it is the same year
};

/// Where the years of one role don't ascend. A new column of names begins a new part of the table; a table that begins with the
/// newest year is a form of its own.
[[nodiscard]] std::vector<YearSlip> year_slips(const Table& table, ColumnRole role);

/// The same of the yearly targets of a table that holds no actuals: 【表2】年度別目標: R4 | R5 | R3 | R7, a year that comes before the one
/// to its left in a row of years that rises else; and of any table's targets, R7 | R9 | R9, a year that stands twice beside one that is missing.
[[nodiscard]] std::vector<YearSlip> slips_of_plan(const Table& table);

/// 2019年 (the base) | 2012年 | 2022年 | 2023年: of years that follow their base, the first lies before it.
struct YearBeforeBase {
    const Column* base = nullptr;  ///< null where there is none
    const Column* column = nullptr;
    const Column* after = nullptr;
};
[[nodiscard]] YearBeforeBase year_before_base(const Table& table);

}  // namespace kpisheet
