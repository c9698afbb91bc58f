// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/lost_heading.hpp"

#include <algorithm>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"

namespace kpisheet {
namespace {

constexpr double most_of_a_column = 0.7;

bool heads_values(const HeadedColumn& headed) { return is_value_column(headed.heading.role) || headed.heading.is_year_only(); }

bool holds_values(const ColumnContent& content) {
    return content.values() >= 2 && content.share(content.values()) >= most_of_a_column;
}

}  // namespace

void restore_lost_heading(const Grid& grid, std::int32_t from, std::int32_t to, HeaderBand& band) {
    const auto contents = count_contents(grid, band, from, to, 0);
    const auto content = [&](std::int32_t column) -> const ColumnContent& { return contents[static_cast<std::size_t>(column - from)]; };
    const auto first = std::ranges::find_if(band.columns, [&](const auto& headed) {
        if (headed.column < from || headed.column > to || !heads_values(headed)) {
            return false;
        }
        const auto& cells = content(headed.column);
        return cells.count(Look::category) >= 2 && cells.share(cells.count(Look::category)) >= most_of_a_column;
    });
    if (first == band.columns.end()) {
        return;
    }
    auto end = first;
    auto column = first->column;
    for (; end != band.columns.end() && end->column == column; ++end, ++column) {
        if (!heads_values(*end)) {
            return;
        }
    }
    // `column` is now the first one without a heading.
    if (end != band.columns.end() || column > to || !holds_values(content(column)) || !holds_values(content(first->column + 1))) {
        return;
    }
    std::map<std::int32_t, ColumnRole> told;
    for (const auto& [number, role] : band.told) {
        told[number >= first->column && number < column ? number + 1 : number] = role;
    }
    band.told = std::move(told);
    for (auto headed = first; headed != end; ++headed) {
        ++headed->column;
    }
}

}  // namespace kpisheet
