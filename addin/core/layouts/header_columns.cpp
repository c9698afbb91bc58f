// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/header_columns.hpp"

#include <algorithm>

#include "core/layouts/bare_years.hpp"
#include "core/layouts/heading_rows.hpp"

namespace kpisheet {
namespace {

bool has_text_below(const Grid& grid, const HeaderBand& band, std::int32_t row, std::int32_t column) {
    for (auto below = row + 1; below <= band.last; ++below) {
        if (!grid.text(below, column).empty()) {
            return true;
        }
    }
    return false;
}

/// The heading text of a column in one row of the band; a blank one takes its left neighbour's where the row groups
/// columns without merging them, as in a table that was pasted cell by cell.
std::string_view heading_text(const Grid& grid, const HeaderBand& band, std::int32_t row, std::int32_t column) {
    const auto own = grid.seen(row, column);
    if (!own.empty() || row == band.last || !has_text_below(grid, band, row, column)) {
        return own;
    }
    for (auto left = column - 1; left >= 0; --left) {
        const auto text = grid.seen(row, left);
        if (!text.empty()) {
            const auto* merge = grid.sheet().merge_at({row, left});
            return merge == nullptr && has_text_below(grid, band, row, left) ? text : std::string_view{};
        }
    }
    return {};
}

}  // namespace

void read_columns(const Grid& grid, HeaderBand& band) {
    std::int32_t width = 0;
    for (auto row = band.first; row <= band.last; ++row) {
        const auto cells = grid.sheet().row(row);
        if (!cells.empty()) {
            const auto* merge = grid.sheet().merge_at(cells.back().at);
            width = std::max(width, (merge == nullptr ? cells.back().at.column : merge->last.column) + 1);
        }
    }
    for (std::int32_t column = 0; column < width; ++column) {
        HeadedColumn headed{column, {}, {}};
        std::string_view previous;
        for (auto row = band.first; row <= band.last; ++row) {
            const auto text = heading_text(grid, band, row, column);
            if (text.empty() || text.data() == previous.data()) {
                continue;  // nothing, or the same merged cell once more
            }
            previous = text;
            add_heading_row(headed, text);
        }
        if (!headed.words.empty()) {
            band.columns.push_back(std::move(headed));
        }
    }
    settle_bare_years(grid, band);
}

}  // namespace kpisheet
