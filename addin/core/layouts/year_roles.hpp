// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// Settles the columns whose headings name a year and no role, and what their totals are of. `contents` are those of the
/// columns from `from` on.
/// `held`: what a year alone heads, actuals unless the title above the table says 年度別目標.
void settle_years(const HeaderBand& band, const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& columns,
                  ColumnRole held = ColumnRole::actual);

}  // namespace kpisheet
