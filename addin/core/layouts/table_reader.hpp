// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/header_band.hpp"
#include "core/layouts/open_indicator.hpp"
#include "core/layouts/table.hpp"
#include "core/layouts/years.hpp"

namespace kpisheet {

/// Reads the rows of one header band, columns `from` … `to`, into a table. Headings on the way open sections of `context`.
[[nodiscard]] Table read_table(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to,
                               const SheetYears& years, SheetContext& context);

}  // namespace kpisheet
