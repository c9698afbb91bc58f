// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"

namespace kpisheet {

/// Tells columns that number the indicators (指標①) or say how each counts (累計, 単年度) from those that name them.
void settle_numbers_of_names(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled);

}  // namespace kpisheet
