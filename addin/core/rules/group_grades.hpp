// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 相当程度効果があった over the KPIs of one project, where the sheet's own words say what it means: 半数以上のKPIが達成. The one grade that does not go
/// with how many of its indicators reached their targets, where those of the other projects do.
void check_group_grades(const Examined& examined, Findings& findings);

}  // namespace kpisheet
