// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_groups.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "core/layouts/column_roles.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_indicators = 3;  ///< of a small table

/// Tables of one form have their names and values in the same columns; a form for one KPI has none.
std::string form_of(const Table& table) {
    std::string form;
    for (const auto& column : table.columns) {
        if (table.header_last > table.header_first || table.indicators.size() > 1) {
            form += is_value_column(column.role) || column.role == ColumnRole::kpi
                        ? "/" + std::to_string(column.column) + "=" + std::to_string(static_cast<int>(column.role))
                        : std::string{};
        }
    }
    return form;
}

}  // namespace

std::vector<ValueGroup> group_values(const Examined& examined) {
    std::vector<ValueGroup> groups;
    std::map<std::string, std::size_t> small;  // index of the group, by form
    for (const auto* table : examined.tables) {
        const auto values = examined.values_of(*table);
        if (table->indicators.size() <= most_indicators) {
            const auto [place, is_new] = small.try_emplace(form_of(*table), groups.size());
            if (!is_new) {
                auto& group = groups[place->second];
                group.tables.push_back(table);
                if (group.pooled.empty()) {
                    group.pooled.assign(group.values.begin(), group.values.end());
                }
                group.pooled.insert(group.pooled.end(), values.begin(), values.end());
                continue;
            }
        }
        groups.push_back({{table}, values, {}});
    }
    for (auto& group : groups) {
        group.values = group.pooled.empty() ? group.values : std::span<const ValueCell>(group.pooled);
    }
    return groups;
}

std::vector<ValueGroup> group_computed_values(const Examined& examined) {
    auto groups = group_values(examined);
    std::erase_if(groups, [&](const auto& group) {
        return std::ranges::none_of(group.tables, [&](const auto* table) { return examined.has_formulas(*table); });
    });
    return groups;
}

}  // namespace kpisheet
