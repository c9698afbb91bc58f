// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/layouts/grid.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

/// Remarks that name indicators and the way they are to go: ※空き店舗率及び交通事故件数は減少を目指す指標,
/// 下げることを目指す指標(農作物被害額). The indicators so named are given that direction.
void apply_named_directions(const Grid& grid, std::span<Table> tables);

}  // namespace kpisheet
