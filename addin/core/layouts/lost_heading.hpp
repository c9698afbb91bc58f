// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// 指標 was merged over the names and their 区分, and the heading row of a pasted table has one cell less than its rows:
/// from the 区分 column on, the headings stand one column left of their values. Gives them back their columns where the
/// cells prove it: 目標値 and 実績値 below a value's heading, and values below no heading at the other end.
void restore_lost_heading(const Grid& grid, std::int32_t from, std::int32_t to, HeaderBand& band);

}  // namespace kpisheet
