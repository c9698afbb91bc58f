// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"

namespace kpisheet {

/// Settles the columns whose headings tell a year and no role: actuals, or whatever the row's 区分 says. `contents` is what
/// stands under each of `columns`.
void settle_year_columns(const HeaderBand& band, std::span<const ColumnContent> contents, TableColumns& columns);

}  // namespace kpisheet
