// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/table.hpp"

namespace kpisheet {

/// Values that are meant as figures and hold a letter for a digit or a space between digits: 31O人, 7l人, 44. 8%. Alone
/// they read as words or as figures of an unknown unit; beside the indicator's other figures they are unreadable.
void mark_miswritten_figures(Indicator& indicator);

}  // namespace kpisheet
