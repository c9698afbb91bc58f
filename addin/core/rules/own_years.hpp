// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 15.6%（R4） | 14.2%（R元） where nearly all rows go on from an earlier year to a later one: years that stand in the cells themselves, below
/// headings that name none.
void check_own_years(const Examined& examined, const Table& table, Findings& findings);

}  // namespace kpisheet
