// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// The years of the rows of an indicator that has a row for each year, 指標名 | 年度 | 目標値 | 実績値: by row. Empty for all others.
[[nodiscard]] std::vector<YearDown> years_of_rows(const Indicator& indicator);

/// 目標値 | 令和6年度 below the actuals: a row that holds nothing but the one target. Its year is in no order with theirs.
[[nodiscard]] bool is_row_of_target(const Indicator& indicator, std::int32_t row);

}  // namespace kpisheet
