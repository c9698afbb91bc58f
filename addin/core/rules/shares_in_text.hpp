// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// ○ 目標を達成：8指標（50.0％）, 4（23.5％） of a list of counts: a share that its number does not make of what all others are shares of, or of the
/// total that its own sentence states (22項目のうち…8項目（36.4％）). Only outside of the rows of indicators.
void check_shares_in_text(const Examined& examined, Findings& findings);

}  // namespace kpisheet
