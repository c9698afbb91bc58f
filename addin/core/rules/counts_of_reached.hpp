// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <span>

#include "core/rules/graded_cells.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// 小計 | 達成（◎） | 3件 below each goal and 合計 | 達成（◎） | 9件 below all: how often one grade is said to be given, against the grades above each
/// line. The one that differs is told where two others at least agree. `told`: rows of which a number was told already.
void check_counts_of_reached(const Examined& examined, std::span<const Grades> grades, const std::set<std::int32_t>& told, Findings& findings);

}  // namespace kpisheet
