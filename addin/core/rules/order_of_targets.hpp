// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// The headings of targets whose years run back though their figures go on, or hold a year that is not the one between its neighbours.
void check_order_of_targets(const Examined& examined, const Table& table, Findings& findings);

}  // namespace kpisheet
