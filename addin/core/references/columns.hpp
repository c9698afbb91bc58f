// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/references/matching.hpp"

namespace kpisheet {

/// Finds the column of `match.table` for each column of `match.reference`: by heading, then by role and year, then
/// between the same neighbours by role and likeness. An inserted, removed or moved column is one difference. Columns
/// without a heading take no part in what was added or removed. Linear in the columns, but for the likeness of a few.
void match_columns(TableMatch& match);

}  // namespace kpisheet
