// SPDX-License-Identifier: MPL-2.0
#include "core/rules/value_slots.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string>

#include "core/rules/table_cells.hpp"
#include "core/rules/years_of_rows.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t role_count = 6;
/// A column, and the kind of row in it (-1: rows without a 区分; its year where each row has its own).
using Place = std::pair<std::int32_t, int>;

int kind_of(std::optional<ValueRole> category) { return category ? static_cast<int>(*category) : -1; }
bool is_year(int kind) { return kind >= static_cast<int>(role_count); }

std::string signature(const Table& table) {
    std::string text;
    for (const auto& column : table.columns) {
        text += std::to_string(column.column) + "/" + std::to_string(static_cast<int>(column.role)) + "/" +
                std::to_string(column.year.value_or(0)) + ";";
    }
    return text;
}

/// The columns of tables that count as one.
class SlotReader {
public:
    SlotReader(const Sheet& sheet, std::vector<const Table*> tables) : sheet_(sheet), tables_(std::move(tables)) {}

    void read(std::vector<SlotColumn>& columns) {
        for (const auto* table : tables_) {
            for (const auto& indicator : table->indicators) {
                if (!indicator.is_shifted()) {
                    count_roles(*table, indicator);
                }
            }
        }
        place_columns(columns);
        for (const auto* table : tables_) {
            const bool several_names = has_several_names(*table);
            for (const auto& indicator : table->indicators) {
                if (!indicator.is_shifted()) {
                    add_slots(*table, indicator, columns, several_names);
                }
            }
        }
    }

private:
    void count_roles(const Table& table, const Indicator& indicator) {
        const auto years = years_of_rows(indicator);
        const bool by_rows = column_with(table, ColumnRole::category) != nullptr || !table.row_order.empty();
        for (const auto& value : indicator.values) {
            if (value.cell.column != indicator.cell.column) {
                const bool dated = !years.empty() && value.year_cell() && value.year_cell()->column == years.front().cell.column && value.year;
                const auto kind = dated ? *value.year : kind_of(by_rows ? category_of_row(sheet_, table, indicator, value.cell.row) : std::nullopt);
                ++roles_[{value.cell.column - table.shift, kind}][static_cast<std::size_t>(value.role)];
            }
        }
    }

    void place_columns(std::vector<SlotColumn>& columns) {
        std::size_t indicators = 0;
        for (const auto* table : tables_) {
            indicators += table->indicators.size();
        }
        for (const auto& column : tables_.front()->columns) {
            for (auto found = roles_.lower_bound({column.column, -1});
                 found != roles_.end() && found->first.first == column.column; ++found) {
                std::size_t role = 0;
                for (std::size_t i = 1; i < role_count; ++i) {
                    role = found->second[i] > found->second[role] ? i : role;
                }
                by_kind_[found->first.second].push_back({column.column, columns.size()});
                const auto kind = found->first.second;
                columns.push_back({&column, static_cast<ValueRole>(role), {}, 0, is_year(kind) ? std::optional(kind) : column.year, is_year(kind)});
                columns.back().slots.reserve(is_year(kind) ? 0 : indicators);  // one each is usual
            }
        }
    }

    /// The columns of values that belong to the names in this one: 数値目標 | 現状値 | 目標値 | KPI | 現状値 | 目標値.
    static std::pair<std::int32_t, std::int32_t> columns_of(const Table& table, const Indicator& indicator) {
        std::pair<std::int32_t, std::int32_t> own{0, std::numeric_limits<std::int32_t>::max()};
        bool values = false;  // seen since the last column of names
        for (const auto& column : table.columns) {
            const auto at = column.column + table.shift;
            if (column.role == ColumnRole::kpi && values && at > indicator.cell.column) {
                own.second = at - 1;
                break;
            }
            own.first = column.role == ColumnRole::kpi && values ? at : own.first;
            values = column.role == ColumnRole::base || column.role == ColumnRole::actual || (values && column.role != ColumnRole::kpi);
        }
        return own;
    }

    static bool has_several_names(const Table& table) {
        return std::ranges::count(table.columns, ColumnRole::kpi, &Column::role) > 1;
    }

    void add_slots(const Table& table, const Indicator& indicator, std::vector<SlotColumn>& columns, bool several_names) const {
        const auto own = several_names ? columns_of(table, indicator) : std::pair{0, std::numeric_limits<std::int32_t>::max()};
        // In a form, nothing but labels and answers stands beside the name.
        const auto stands_in_first = [&](const auto& value) { return value.cell.row == indicator.first_row; };
        const bool names_alone = !indicator.values.empty() && std::ranges::none_of(indicator.values, stands_in_first);
        for (auto row = indicator.first_row; row <= indicator.last_row; ++row) {
            const auto category = category_of_row(sheet_, table, indicator, row);
            if ((row == indicator.first_row && !names_alone) || category) {
                add_slots_of_row(table, indicator, row, kind_of(category), own, columns);
            }
        }
        for (const auto& [cell, year] : years_of_rows(indicator)) {
            add_slots_of_row(table, indicator, cell.row, year, own, columns);
        }
    }

    void add_slots_of_row(const Table& table, const Indicator& indicator, std::int32_t row, int kind, std::pair<std::int32_t, std::int32_t> own,
                          std::vector<SlotColumn>& columns) const {
        const auto places = by_kind_.find(kind);
        if (places == by_kind_.end()) {
            return;
        }
        const auto cells = sheet_.row(row);
        auto at = cells.begin();
        for (const auto& [column, index] : places->second) {  // from left to right
            auto& slots = columns[index];
            const Address cell{row, column + table.shift};
            if (cell.column < own.first || cell.column > own.second) {
                continue;
            }
            while (at != cells.end() && at->at.column < cell.column) {
                ++at;
            }
            const bool here = at != cells.end() && at->at.column == cell.column && (starts_with_digit(at->text) || !trim(at->text).empty());
            const bool filled = here || !is_blank(sheet_, cell);  // under a merge its anchor is seen
            slots.slots.push_back({&table, &indicator, cell, filled});
            slots.filled += filled ? 1 : 0;
        }
    }

    const Sheet& sheet_;
    std::vector<const Table*> tables_;
    std::map<Place, std::array<std::size_t, role_count>> roles_;
    std::map<int, std::vector<std::pair<std::int32_t, std::size_t>>> by_kind_;  ///< column, and index of its SlotColumn
};

}  // namespace

std::string SlotColumn::heading() const {
    return dated_by_row ? column->heading + "（" + std::to_string(*year) + "年度）" : column->heading;
}

std::vector<SlotColumn> value_slots(const Sheet& sheet, std::span<const Table* const> tables) {
    std::vector<std::string> order;
    std::map<std::string, std::vector<const Table*>> alike;
    for (const auto* table : tables) {
        if (table->shift != 0) {
            continue;
        }
        auto key = signature(*table);
        auto& group = alike[key];
        if (group.empty()) {
            order.push_back(std::move(key));
        }
        group.push_back(table);
    }
    std::vector<SlotColumn> columns;
    for (const auto& key : order) {
        SlotReader(sheet, alike[key]).read(columns);
    }
    return columns;
}

}  // namespace kpisheet
