// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// Values that are meant as figures and hold a letter for a digit or a space between digits: 31O人, 7l人, 44. 8%. Alone
/// they read as words or as figures of an unknown unit; beside the indicator's other figures they are unreadable.
void mark_miswritten_figures(Indicator& indicator);

/// 44. 8%, 2 10人, 2,5 40人泊 (normalised): without the space between its digits it is one figure.
[[nodiscard]] bool has_space_in_figure(std::string_view text);

}  // namespace kpisheet
