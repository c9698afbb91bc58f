// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/grid.hpp"
#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// True for years of money spent, with nothing that names indicators, bases or targets: 事業名 | 区分 | R3 | R4 over rows of
/// 決算額, or under a heading 事業費. `from` and `to` bound the columns.
[[nodiscard]] bool is_cost_table(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to);

/// 事業費(千円) | 予算額 | 38,500 | 決算額 | 37,912: a line that tells the costs of what the table is about, no row of it.
[[nodiscard]] bool is_cost_line(const Grid& grid, std::int32_t row);

}  // namespace kpisheet
