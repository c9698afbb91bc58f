// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Ａ：1　Ｂ：3　Ｃ：2, 区分 | ◎ | ○ | × over 件数 | 8 | 7 | 6: how often each grade is said to be given, against the grades of the tables. One
/// number is told only where the others of its line agree.
void check_grade_tallies(const Examined& examined, Findings& findings);

}  // namespace kpisheet
