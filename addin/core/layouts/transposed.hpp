// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/card.hpp"

namespace kpisheet {

/// Adds the indicators of transposed tables to the cards of a sheet, by row: names run across (年度 | 観光入込客数 | 新規創業件数),
/// and 基準値, R3, R4, 目標値, 単位 or 担当課 down the first column, or the first two (令和4年度 | 目標値). Each column of figures is one
/// card. Years alone down a table are statistics: a base or a target, or the word 指標 in the corner must say what it is.
void add_transposed(const Grid& grid, std::vector<Card>& cards);

}  // namespace kpisheet
