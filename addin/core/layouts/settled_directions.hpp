// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// Columns of 増加 and 減少, or of ↑ and ↓, whatever their heading (目指す姿, 増減): the way the figures are to go where no base and target
/// contradict it; arrows that a legend explains as movements (↗ 改善) are grades. `from` is the column of the first of `contents`.
void settle_directions(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t shift, const std::vector<ColumnContent>& contents,
                       TableColumns& settled);

}  // namespace kpisheet
