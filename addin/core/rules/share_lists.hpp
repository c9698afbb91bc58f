// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Ａ | 5 | 27.8% over Ｂ | 8 | 44.4% and Ｃ | 1 | 5.6%: a list of counts with the share of each beside it, outside of the rows of indicators. The one
/// share that its count does not make of all counts of the list, where two and more others do.
void check_share_lists(const Examined& examined, Findings& findings);

}  // namespace kpisheet
