// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 4月 | … | 3月 | 年度計, 第1四半期 | … | 第4四半期 | 年度計: a year that is not the sum of its parts, in a table where most others are.
void check_sums_of_parts(const Table& table, Findings& findings);

}  // namespace kpisheet
