// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

// What titles and remarks around a table say. A bounded number of rows is read, and only where a finding hangs on it.

/// True where a title above the table names this fiscal year as one date: 2030年のあるべき姿.
[[nodiscard]] bool title_names_year(const Sheet& sheet, const Table& table, int year);

/// （累計）は、平成27年度からの累計; R2からの累計 in the row's own remark: the fiscal year from which running totals count, where a
/// remark says it.
[[nodiscard]] std::optional<int> totals_count_since(const Sheet& sheet, const Table& table, const Indicator& indicator);

}  // namespace kpisheet
