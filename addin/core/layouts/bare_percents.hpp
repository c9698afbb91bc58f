// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/value_store.hpp"

namespace kpisheet {

/// 達成率 over 67, 119 and 83: percent, though no sign says it. `contents` are of the columns from `from` on.
void settle_bare_percents(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled);

/// The same for the rates of a form, and for those in rows of 達成率, which have no column of their own.
void settle_bare_rates(std::span<Indicator> indicators, ValueStore& store);

}  // namespace kpisheet
