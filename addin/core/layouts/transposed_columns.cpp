// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/transposed_columns.hpp"

#include <algorithm>
#include <string_view>

#include "core/layouts/heading.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet::transposed {

std::vector<std::int32_t> name_columns(const Grid& grid, std::int32_t row, std::int32_t first_name) {
    std::vector<std::int32_t> columns;
    for (const auto& cell : grid.sheet().row(row)) {
        const bool remarks = &cell == &grid.sheet().row(row).back() && read_heading(grid.text(cell)).role == ColumnRole::note;
        if (cell.at.column >= first_name && !grid.text(cell).empty() && !remarks) {
            columns.push_back(cell.at.column);
        }
    }
    return columns;
}

bool holds_units(const Grid& grid, std::int32_t row, std::span<const std::int32_t> columns) {
    int units = 0;
    for (const auto column : columns) {
        const auto text = grid.text(row, column);
        constexpr std::size_t longest = 9;  // bytes
        const bool letters = !text.empty() && text.size() <= longest && is_latin(code_point_at(text, 0).value) &&
                             text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/") == std::string_view::npos;  // t-CO2
        const bool unit = letters || is_counter(text) || text.ends_with('%');
        if (!text.empty() && !unit) {
            return false;
        }
        units += unit ? 1 : 0;
    }
    return units >= 2 && units * 3 >= static_cast<int>(columns.size()) * 2;
}

void add_unnamed_columns(const Grid& grid, std::int32_t row, std::int32_t first_name, std::span<const std::int32_t> rows, std::vector<std::int32_t>& columns) {
    for (auto column = first_name, last = columns.back(); column < last; ++column) {
        const auto figures = std::ranges::count_if(rows, [&](const auto& one) { return is_figure(grid.look(one, column)); });
        if (figures >= fewest_value_rows && grid.seen(row, column).empty()) {
            columns.push_back(column);
        }
    }
    std::ranges::sort(columns);
}

}  // namespace kpisheet::transposed
