// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/lines_of_headings.hpp"

#include <algorithm>
#include <vector>

#include "core/layouts/heading.hpp"
#include "core/layouts/kind_heading.hpp"

namespace kpisheet {

bool is_line_of_remarks(const Grid& grid, std::int32_t row, std::int32_t below) {
    constexpr std::int32_t near_end = 3;  // columns
    constexpr std::size_t fewest_headings = 5;
    std::vector<std::int32_t> filled;
    for (const auto& cell : grid.sheet().row(row)) {
        if (!grid.text(cell).empty()) {
            filled.push_back(cell.at.column);
            if (grid.sheet().merge_at(cell.at) != nullptr) {
                return false;
            }
        }
    }
    const auto heads = [&](std::int32_t column) { return read_heading(grid.text(below, column)).is_heading(); };
    const auto cells = grid.sheet().row(below);
    return filled.size() == 2 && cells.size() >= fewest_headings && filled.front() <= cells.front().at.column &&
           filled.back() + near_end > cells.back().at.column && (heads(cells.front().at.column) || heads(cells.back().at.column));
}

bool spans_headings(const Grid& grid, std::int32_t row, std::int32_t headings) {
    const auto cells = grid.sheet().row(row);
    const auto above = grid.sheet().row(headings);
    const auto* merge = cells.empty() ? nullptr : grid.sheet().merge_at(cells.front().at);
    return merge != nullptr && !above.empty() && merge->first.column <= above.front().at.column &&
           (merge->last.column - merge->first.column) * 2 >= above.back().at.column - above.front().at.column;
}

bool is_below_group(const Sheet& sheet, Address above) {
    constexpr std::int32_t widest = 4;  // columns
    const auto* merge = sheet.merge_at(above);
    return merge != nullptr && merge->last.column > merge->first.column && merge->last.column - merge->first.column < widest;
}

bool opens_section(const Grid& grid, std::int32_t row) {
    return std::ranges::any_of(grid.sheet().row(row), [&](const auto& cell) {
        const auto text = grid.text(cell);
        const bool first = cell.at.column == 0 && text.starts_with("【") && text.ends_with("】") && !read_heading(text).period;
        const bool marked = text.starts_with("【") || text.starts_with("■") || text.starts_with("◆");
        return first || (marked && kind_of_heading(text) && grid.sheet().merge_at(cell.at) == nullptr);
    });
}

}  // namespace kpisheet
