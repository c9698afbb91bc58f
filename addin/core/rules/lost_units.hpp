// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Rows whose unit was lost, so that figures stand in its column and in those left of their own.
void check_lost_units(const Examined& examined, const Table& table, Findings& findings);

}  // namespace kpisheet
