// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string_view>

#include "core/rules/rule.hpp"

namespace kpisheet {

/// What was counted in one goal, or in all.
struct Counted {
    std::set<std::string_view> projects;
    int indicators = 0;
    int left_out = 0;  ///< not set, or without a target
    int again = 0;     ///< of those left out: 再掲, which a line may count or not
    int repeated = 0;  ///< of the projects: 移住促進事業(再掲), likewise
};

/// What the lines of a sheet count. 指標数 mostly counts the numeric targets of goals too, KPI数 mostly does not.
struct CountingCustom {
    bool targets_of_goals = false;
    bool repeated = false;  ///< KPI数は再掲を含む
};

/// What a line should state.
struct CountSum {
    int projects = 0;
    int indicators = 0;
    int left_out = 0;
    int repeated = 0;
};

/// By the first section of the path.
[[nodiscard]] std::map<std::string_view, Counted> count_goals(const Examined& examined, bool with_targets_of_goals);

[[nodiscard]] CountSum sum_of(const Counted& counted, const CountingCustom& custom);

/// By the row of each line that states counts, what stands above it in its table, down from the line before it: 小計 below all measures of a
/// goal that no heading names.
[[nodiscard]] std::map<std::int32_t, CountSum> count_rows_above(const Table& table, const CountingCustom& custom);

[[nodiscard]] bool agrees(const StatedCount& stated, const CountSum& above);

}  // namespace kpisheet
