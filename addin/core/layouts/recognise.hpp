// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/layouts/table.hpp"
#include "core/layouts/told_role.hpp"
#include "core/pace.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Finds every KPI table of a workbook. Needs no configuration: header words and what the cells under them hold tell the
/// role of each column, unless a person told it. Linear in the cells. Never throws for content. `pace` is asked between
/// sheets.
[[nodiscard]] Recognition recognise(const Workbook& workbook, std::span<const ToldRole> told = {}, const Pace& pace = {});

}  // namespace kpisheet
