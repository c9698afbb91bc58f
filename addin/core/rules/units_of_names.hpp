// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Units that the names of indicators contradict: 死亡者数 in %, 交付率 in 人, 2% among the figures of 新規就農者数（人）.
void check_units_of_names(const Examined& examined, Findings& findings);

}  // namespace kpisheet
