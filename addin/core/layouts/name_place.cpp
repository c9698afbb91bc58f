// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/name_place.hpp"

#include <algorithm>
#include <string_view>

namespace kpisheet {
namespace {

bool labels_parts(std::string_view text) { return text == "うち" || text == "内訳" || text == "(内訳)" || text == "うち数"; }

}  // namespace

std::optional<std::int32_t> column_of_part(const Grid& grid, const TableColumns& columns, std::int32_t name, std::int32_t row) {
    const auto* whole = columns.at(name);
    const auto* parts = columns.at(name + 1);
    if (whole == nullptr || parts == nullptr || is_value_column(parts->role) || parts->role == ColumnRole::unit || grid.text(row, name + 1).empty()) {
        return std::nullopt;
    }
    const bool labelled = parts->role == ColumnRole::kpi && parts->heading == whole->heading && labels_parts(grid.seen(row, name));
    const auto* seen = grid.sheet().seen_at({row, name});
    const auto part = grid.text(row, name + 1);
    const bool total = part == "計" || part == "合計" || part == "総数" || part == "全体" || grid.look(row, name + 1) == Look::missing;
    const bool listed = parts->heading == "内訳" && !total && seen != nullptr && seen->at.row < row;
    return labelled || listed ? std::optional(name + 1) : std::nullopt;
}

std::int32_t name_column_in(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row,
                            std::int32_t shift) {
    const auto is_name = [&](std::int32_t column) {
        const auto look = column < 0 ? Look::blank : grid.look(row, column);
        return look == Look::words || look == Look::bulleted || look == Look::prose;
    };
    if (const auto part = shift == 0 ? column_of_part(grid, columns, group.name_column, row) : std::nullopt) {
        return *part;
    }
    const auto shifted = group.name_column + shift;
    if (shift == 0 || is_name(shifted) || !is_name(group.name_column)) {
        return shifted;
    }
    // What stands in the name column may belong to another column of words that the row is shifted from.
    const auto* meant = columns.at(group.name_column - shift);
    const bool other = meant != nullptr && (meant->role == ColumnRole::kpi || is_outer_column(meant->role));
    return other ? shifted : group.name_column;
}

std::ptrdiff_t values_in(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row, const RowShift& shift) {
    return std::ranges::count_if(columns.columns, [&](const auto& column) {
        const auto at = shift.of(column.column).value_or(-1);
        const bool inside = column.column >= group.first_value && column.column <= group.last_value;
        return inside && is_value_column(column.role) && at >= 0 && grid.look(row, at) == Look::value;
    });
}

}  // namespace kpisheet
