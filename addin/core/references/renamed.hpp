// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/references/exact_matches.hpp"

namespace kpisheet {

/// Matches indicators that were renamed. Only unmatched ones between the same neighbours, or of the same number, or of
/// the same plan (base and target) are compared, and only evidence counts: words that the names share, equal bases,
/// targets and actuals, unit, section, goal, place. Each must be the other's best by a clear margin; what stays in doubt
/// is left as removed and added. Linear: no more than a few candidates are compared with each.
void match_renamed(MatchSides& sides);

}  // namespace kpisheet
