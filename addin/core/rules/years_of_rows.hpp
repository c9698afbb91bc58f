// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// The years of the rows of an indicator that has a row for each year, 指標名 | 年度 | 目標値 | 実績値: by row. Empty for all others.
[[nodiscard]] std::vector<YearDown> years_of_rows(const Indicator& indicator);

}  // namespace kpisheet
