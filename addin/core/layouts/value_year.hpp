// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/layouts/table.hpp"
#include "core/layouts/years.hpp"

namespace kpisheet {

/// A year in the cell overrides its heading's. 5年間 and 各年度 are the whole plan: its last year is settled later.
void settle_year(const SheetYears& years, KpiValue& value, std::optional<int> heading);

}  // namespace kpisheet
