// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// ◎ | 2 | 4 | 3 over ○ | 5 | 3 | 5 and 計 | 10 | 10 | 10: how often each grade was given in each year. The one sum that its column does not come to,
/// where the others do.
void check_sums_of_tally_lists(const Examined& examined, Findings& findings);

}  // namespace kpisheet
