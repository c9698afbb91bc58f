// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/kpi_value.hpp"

namespace kpisheet {

/// Settles units, direction and years once all its rows are read.
void close_indicator(Indicator& indicator, const OuterUnit& column_unit, const OuterUnit& name_unit, ValueStore& store);

}  // namespace kpisheet
