// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// 現状値 is the base where it stands alone, and the latest actual beside 策定時 or 基準値. Each column of names has its own:
/// 数値目標 指標 | 現状値 | 目標値 | KPI 指標 | 現状値 | 目標値; so has each plan: 第1期 基準値 | 目標値 | 第2期 現状値 | 目標値. `current`: by
/// column, whether its heading says 現状値.
void settle_current_values(const std::vector<bool>& current, std::vector<Column>& columns);

}  // namespace kpisheet
