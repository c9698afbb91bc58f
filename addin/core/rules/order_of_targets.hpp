// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 目標値 over 24年度 | 23年度, though nearly every row goes on from its base by way of the left figure to the right one.
void check_descent_of_targets(const Examined& examined, const Table& table, Findings& findings);

/// 令和6年度 | 令和7年度 | 令和18年度 | 令和9年度 over targets: the one that stands where the year between its neighbours belongs.
void check_year_between_targets(const Examined& examined, const Table& table, Findings& findings);

}  // namespace kpisheet
