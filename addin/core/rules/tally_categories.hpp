// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 基本目標1 | 2 | 2 | 0, こども課 | 3 | 1 | 0, 令和5年度 | 2 | 6 | 2: how often each grade is said to be given in one goal, by one department or
/// in one year, against the grades of the tables. The one number that differs where other rows of the list agree throughout.
void check_tallies_by_category(const Examined& examined, Findings& findings);

}  // namespace kpisheet
