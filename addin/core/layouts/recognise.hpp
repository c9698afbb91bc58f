// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Finds every KPI table of a workbook. Needs no configuration: header words and what the cells under them hold tell the
/// role of each column. Linear in the cells. Never throws for content.
[[nodiscard]] Recognition recognise(const Workbook& workbook);

}  // namespace kpisheet
