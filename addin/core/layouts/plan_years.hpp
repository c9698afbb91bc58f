// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// 5年間 and 各年度 mean the whole plan: targets and totals of it get the last year that any target of the sheet names.
void settle_plan_years(std::span<Table> tables);

}  // namespace kpisheet
