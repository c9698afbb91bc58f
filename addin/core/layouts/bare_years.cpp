// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/bare_years.hpp"

#include <algorithm>

#include "core/eras/period_search.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr int years_of_a_century = 100;

/// 1 … 99, as a year of an era or the end of a western one; 0 for anything else.
int bare_number(std::string_view text) {
    const bool number = !text.empty() && text.size() <= 2 && text.front() != '0' &&
                        std::ranges::all_of(text, [](char c) { return is_digit(static_cast<unsigned char>(c)); });
    return !number ? 0 : text.size() == 1 ? text.front() - '0' : (text[0] - '0') * 10 + (text[1] - '0');
}

void give_year(HeadedColumn& column, const Period& year) {
    auto& heading = column.heading;
    heading.period = year;
    if (heading.role == ColumnRole::unknown) {
        constexpr double of_a_year = 0.9;
        heading.certainty = of_a_year;
    }
}

/// The last column that a cell of the band heads: of its merge, or up to the next text, as in a table without merges.
std::int32_t last_column_of(const Grid& grid, const HeaderBand& band, const SheetCell& cell) {
    if (const auto* merge = grid.sheet().merge_at(cell.at)) {
        return merge->last.column;
    }
    auto last = cell.at.column;
    for (auto next = last + 1; cell.at.row < band.last && grid.seen(cell.at.row, next).empty() && !grid.text(band.last, next).empty(); ++next) {
        last = next;
    }
    return last;
}

}  // namespace

std::optional<Period> YearRun::take(std::string_view text) {
    const auto number = bare_number(text);
    if (number == 0) {
        const auto heading = read_heading(text);
        year_ = heading.is_heading() && heading.period && is_plain_year(*heading.period) ? heading.period : std::nullopt;
        return std::nullopt;
    }
    const bool western = year_ && year_->last.era == nullptr && year_->last.western;
    const bool follows = year_ && number == (western ? (year_->last.year + 1) % years_of_a_century : year_->last.year + 1);
    if (!follows) {
        year_.reset();
        return std::nullopt;
    }
    ++year_->last.year;
    year_->first = year_->last;
    return year_;
}

void settle_bare_years(const Grid& grid, HeaderBand& band) {
    for (auto row = band.first; row <= band.last; ++row) {
        YearRun run;
        for (const auto& cell : grid.sheet().row(row)) {
            const auto text = grid.text(cell);
            const auto year = text.empty() ? std::nullopt : run.take(text);
            if (!year) {
                continue;
            }
            const auto last = last_column_of(grid, band, cell);
            for (auto& column : band.columns) {
                if (column.column >= cell.at.column && column.column <= last) {
                    give_year(column, *year);
                }
            }
        }
    }
}

}  // namespace kpisheet
