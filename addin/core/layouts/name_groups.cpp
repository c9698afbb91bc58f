// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/name_groups.hpp"

#include <algorithm>

#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

/// Indices of the columns that name indicators.
std::vector<std::size_t> name_columns(const std::vector<Column>& columns, const std::vector<bool>& filled) {
    std::vector<std::size_t> names;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].role != ColumnRole::kpi) {
            continue;
        }
        // A heading merged over two columns names one column: the first that holds something.
        if (!names.empty() && names.back() + 1 == i && columns[i - 1].heading == columns[i].heading) {
            names.back() = filled[names.back()] ? names.back() : i;
            continue;
        }
        names.push_back(i);
    }
    return names;
}

bool names_outcomes(std::string_view heading) { return heading.starts_with("成果目標") || heading.starts_with("全体指標") || heading.starts_with("全体目標"); }

/// 成果目標 | 指標 beside 重要業績評価指標(KPI): the numeric targets of the goals and their KPIs.
bool names_kpis(std::string_view heading) { return contains(heading, "KPI") || contains(heading, "重要業績"); }

}  // namespace

std::vector<NameGroup> find_name_groups(const std::vector<Column>& columns, const std::vector<bool>& goal_indicator,
                                        const std::vector<bool>& filled) {
    std::vector<NameGroup> groups;
    const auto names = name_columns(columns, filled);
    bool goals = false;
    for (std::size_t k = 0; k < names.size(); ++k) {
        NameGroup group;
        group.name_column = columns[names[k]].column;
        // A target column may stand before the first name.
        group.first_value = groups.empty() ? columns.front().column : group.name_column + 1;
        group.last_value = k + 1 < names.size() ? columns[names[k + 1]].column - 1 : columns.back().column;
        const bool values = std::ranges::any_of(columns, [&](const auto& column) {
            return column.column > group.name_column && column.column <= group.last_value && is_value_column(column.role);
        });
        if (!values && k + 1 < names.size()) {
            goals = goal_indicator[names[k]] && !filled[names[k]];  // 数値目標 over nothing, beside 指標: it titles the table
            continue;  // a second column of names without values of its own, such as 指標の分類
        }
        const bool outcomes = k == 0 && names.size() > 1 && names_outcomes(columns[names[k]].heading) && names_kpis(columns[names.back()].heading);
        group.kind = goals || outcomes || goal_indicator[names[k]] ? IndicatorKind::goal : IndicatorKind::kpi;
        goals = false;
        // Hierarchy columns left of the first name hold for all groups, those between two names for the second.
        const auto first_name = groups.empty() ? group.name_column : groups.front().name_column;
        const auto previous_name = groups.empty() ? columns.front().column - 1 : groups.back().name_column;
        for (const auto& column : columns) {
            const bool left = column.column < first_name || column.column > previous_name;
            if (column.column < group.name_column && left && is_outer_column(column.role)) {
                group.outer.push_back(column.column);
            }
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace kpisheet
