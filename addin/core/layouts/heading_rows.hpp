// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// Adds what the next row of a band says of a column to what the rows above said: 実績値 over R3, 達成率 over 対R6目標.
void add_heading_row(HeadedColumn& headed, std::string_view text);

/// 前年度報告 | 今年度報告 under 実績 | (blank), and nothing else in the row: words that fill a heading and the blanks right of it.
[[nodiscard]] bool divides_blank_headings(const Grid& grid, std::int32_t headings, std::int32_t row);

}  // namespace kpisheet
