// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/column_roles.hpp"

namespace kpisheet {

/// Finds the columns that name indicators and the values and hierarchy columns that belong to each. All arguments hold
/// one entry a column, from the same column on: `goal_indicator` is set where the heading says 数値目標, `filled` where the
/// column holds anything.
[[nodiscard]] std::vector<NameGroup> find_name_groups(const std::vector<Column>& columns, const std::vector<bool>& goal_indicator,
                                                      const std::vector<bool>& filled);

}  // namespace kpisheet
