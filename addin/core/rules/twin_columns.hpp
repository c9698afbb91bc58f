// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 実績(R6) of the plan that ended and 基準値(R6) of the next one, side by side: reports the one row whose figures of that year differ where
/// all others, at least six, have one figure in both.
void check_twin_columns(const Examined& examined, Findings& findings);

}  // namespace kpisheet
