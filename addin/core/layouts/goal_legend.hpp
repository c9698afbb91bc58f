// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/layouts/grid.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

/// The mark that a remark or title of the sheet gives to the numeric targets of goals: ●は各柱の数値目標, 数値目標（○）とKPI.
[[nodiscard]] std::optional<std::string> find_goal_mark(const Grid& grid);

/// Makes numeric targets of goals of the indicators whose names begin with the mark.
void apply_goal_mark(const Grid& grid, std::string_view mark, Table& table);

/// Makes them of those whose names say it: 【数値目標】町内総生産額, 数値目標：創業比率.
void apply_named_goals(const Grid& grid, Table& table);

/// 数値目標 over all indicators of a plan that has no basic goals (病院経営強化プラン): its indicators, and no targets above others.
void settle_goals_alone(const Grid& grid, std::span<Table> tables);

}  // namespace kpisheet
