// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Shares whose figures stand in columns of their own (該当 | 総数, 分子 | 分母), and shares of a total that its parts make (構成比 of （内訳）rows):
/// the one cell that does not follow where those of all other rows do, four at least.
void check_quotient_columns(const Examined& examined, Findings& findings);

}  // namespace kpisheet
