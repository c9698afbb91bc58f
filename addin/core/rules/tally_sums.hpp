// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// The counts of grades by goal against the sums beside and below them. Where a count is in the way of both, it is told itself.
void check_sums_of_tallies(const Examined& examined, Findings& findings);

/// 達成・概ね達成の割合 against the counts of its row, where those of most other rows follow from theirs.
void check_shares_of_tallies(const Examined& examined, Findings& findings);

}  // namespace kpisheet
