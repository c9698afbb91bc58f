// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// 数値目標, (数値目標), 【数値目標】, 全体目標 in place of a measure. Below the heading of a basic goal (基本目標1 …) a row of
/// 成果目標 is its numeric target, too; in other plans it may be any KPI.
[[nodiscard]] bool is_goal_word(std::string_view text, bool below_basic_goal);

/// 目標1 above 1-1, 目標① above 1 in a column of numbers: the numeric target of the goal, above its KPIs.
[[nodiscard]] bool is_number_of_goal(std::string_view text, std::string_view below);

/// 基本目標 among 移住・定住, 産業 in a column of 分野: the numeric targets of the whole plan.
[[nodiscard]] bool is_goal_among_fields(std::string_view text, const Column& column);

/// 成果目標 in place of a measure below 成果目標・KPI: which of the two its row names.
[[nodiscard]] bool is_goal_by_heading(std::string_view text, const Column* names);

}  // namespace kpisheet
