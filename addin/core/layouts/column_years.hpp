// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/column_roles.hpp"
#include "core/layouts/years.hpp"

namespace kpisheet {

/// Settles the fiscal years of the columns from their headings, and which target each rate column is against.
void settle_column_years(TableColumns& columns, const SheetYears& years);

}  // namespace kpisheet
