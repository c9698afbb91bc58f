// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/reports/page.hpp"
#include "core/reviews/review.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// The report sheet 「KPI報告」: the verdict, the counts by goal and by rule with a chart, the issues with links to their
/// cells, where every KPI stands. No date: the same workbook gives the same page.
[[nodiscard]] Page report_sheet(const Workbook& workbook, const Review& review, const Settings& settings, Language language);

}  // namespace kpisheet
