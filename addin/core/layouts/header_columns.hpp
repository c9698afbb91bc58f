// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// Fills band.columns from the rows band.first … band.last.
void read_columns(const Grid& grid, HeaderBand& band);

}  // namespace kpisheet
