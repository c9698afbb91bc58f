// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <set>
#include <span>

#include "core/rules/graded_cells.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// KPI 15項目：達成8（61.5％）、未達成5, Ａ…4事業　Ｂ…8事業（計14事業）, 全12指標 | 順調 | 5 | 遅れ | 7: a number of all that is not the sum of the
/// numbers of each grade beside it. Told only where every number of the line is one of these,
/// and not in rows of which a number was `told` already.
void check_totals_of_lines(const Examined& examined, std::span<const Grades> grades, const std::set<std::int32_t>& told, Findings& findings);

}  // namespace kpisheet
