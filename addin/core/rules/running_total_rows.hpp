// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 実績(累計) below 実績(単年): each is the sum of the years so far. One that is not, among others that are, is reported.
void check_running_totals(const Indicator& indicator, Findings& findings);

}  // namespace kpisheet
