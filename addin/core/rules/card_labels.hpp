// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Forms for one KPI that say 目標値 | 実績値 | 達成率 downwards: one that says a label twice, where all others of the sheet say another one.
void check_card_labels(const Examined& examined, Findings& findings);

}  // namespace kpisheet
