// SPDX-License-Identifier: MPL-2.0
#include "core/rules/counted_indicators.hpp"

#include <string>

namespace kpisheet {
namespace {

/// KPIs are counted by the goal they stand under. Those that are deliberately not set or have no target are not
/// counted, nor are the parts and repetitions of others; projects are counted once in a goal, whatever KPIs they have.
void count(const Indicator& indicator, Counted& counted) {
    if (!indicator.project.empty() && counted.projects.insert(indicator.project).second) {
        counted.repeated += indicator.project.find("再掲") != std::string::npos ? 1 : 0;
    }
    const bool counts = !indicator.unset && !indicator.no_target && !indicator.breakdown && !indicator.repeated;
    counted.indicators += counts ? 1 : 0;
    counted.left_out += counts ? 0 : 1;
    counted.again += indicator.repeated && !indicator.unset && !indicator.no_target && !indicator.breakdown ? 1 : 0;
}

}  // namespace

std::map<std::string_view, Counted> count_goals(const Examined& examined, bool with_targets_of_goals) {
    std::map<std::string_view, Counted> goals;
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            if (!with_targets_of_goals && (indicator.kind != IndicatorKind::kpi || indicator.path.empty())) {
                continue;
            }
            count(indicator, goals[indicator.path.empty() ? std::string_view{} : std::string_view(indicator.path.front())]);
        }
    }
    return goals;
}

CountSum sum_of(const Counted& counted, const CountingCustom& custom) {
    const auto again = custom.repeated ? counted.again : 0;
    return {static_cast<int>(counted.projects.size()), counted.indicators + again, counted.left_out - again, counted.repeated};
}

std::map<std::int32_t, CountSum> count_rows_above(const Table& table, const CountingCustom& custom) {
    std::map<std::int32_t, Counted> lines;
    for (const auto& stated : table.counts) {
        lines[stated.cell.row];
    }
    for (const auto& indicator : table.indicators) {
        const bool counted = custom.targets_of_goals || indicator.kind == IndicatorKind::kpi;
        const auto next = lines.upper_bound(indicator.cell.row);
        if (counted && next != lines.end() && indicator.cell.row > table.header_last && !lines.contains(indicator.cell.row)) {
            count(indicator, next->second);
        }
    }
    std::map<std::int32_t, CountSum> sums;
    for (const auto& [row, above] : lines) {
        sums[row] = sum_of(above, custom);
    }
    return sums;
}

bool agrees(const StatedCount& stated, const CountSum& above) {
    const auto said = stated.projects.value_or(above.projects);
    return stated.indicators.value_or(above.indicators) == above.indicators && (said == above.projects || said == above.projects - above.repeated);
}

}  // namespace kpisheet
