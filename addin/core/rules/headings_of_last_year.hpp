// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 前年度実績（令和7年度） beside the actuals of 令和6年度, the only others: the heading's words and its year contradict each other.
void check_headings_of_last_year(const Sheet& sheet, const Table& table, Findings& findings);

}  // namespace kpisheet
