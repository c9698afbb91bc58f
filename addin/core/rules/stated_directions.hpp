// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// 増加 in the direction column of １人当たりごみ排出量, planned from 612g down to 500g: the cell that says the way that neither
/// the name nor the plan goes. Nothing where they agree, or where one of them tells nothing.
[[nodiscard]] std::optional<Address> misstated_direction(const Table& table, const Indicator& indicator);

}  // namespace kpisheet
