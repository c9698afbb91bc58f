// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/rules/graded_cells.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// 達成した指標の数 | 7 | 11 | 8 below the marks of several years, 目標値を達成した指標数 | 7 below those of one: numbers that their columns don't have.
void check_counts_below_marks(const Examined& examined, std::span<const Grades> grades, Findings& findings);

}  // namespace kpisheet
