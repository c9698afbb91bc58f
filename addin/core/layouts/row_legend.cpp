// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/row_legend.hpp"

#include <algorithm>
#include <array>

#include "core/layouts/column_roles.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_cells = 3;       // in the row of a legend
constexpr std::size_t longest_row_legend = 300;        // bytes, 100 kanji
constexpr std::int32_t legend_rows = 200;  // below the headings
constexpr std::array<std::string_view, 3> places{"上段", "中段", "下段"};

struct RoleWord {
    std::string_view word;
    ValueRole role;
};
constexpr RoleWord words[] = {
    {"目標達成率", ValueRole::rate}, {"達成率", ValueRole::rate},     {"進捗率", ValueRole::rate}, {"達成度", ValueRole::rate},
    {"目標", ValueRole::target},     {"計画値", ValueRole::target}, {"期待値", ValueRole::target},
    {"実績", ValueRole::actual},     {"現状値", ValueRole::actual},   {"見込", ValueRole::forecast},
};

/// The word that stands first in `text`, or last.
const RoleWord* role_word(std::string_view text, bool first) {
    const RoleWord* found = nullptr;
    std::size_t best = 0;
    for (const auto& entry : words) {
        const auto at = first ? text.find(entry.word) : text.rfind(entry.word);
        if (at == std::string_view::npos) {
            continue;
        }
        const auto end = at + entry.word.size();
        if (found == nullptr || (first ? at < best : end > best)) {
            found = &entry;
            best = first ? at : end;
        }
    }
    return found;
}

}  // namespace

std::vector<ValueRole> row_legend_in(std::string_view text) {
    if (text.size() > longest_row_legend || !contains(text, places.front()) || !contains(text, places.back())) {
        return {};
    }
    struct Mark {
        std::size_t at;
        std::size_t place;
        const RoleWord* word = nullptr;
    };
    std::vector<Mark> marks;
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (const auto at = text.find(places[place]); at != std::string_view::npos) {
            marks.push_back({at, place});
        }
    }
    std::ranges::sort(marks, {}, &Mark::at);
    const auto part_behind = [&](std::size_t i) {
        const auto from = marks[i].at + places[marks[i].place].size();
        return text.substr(from, (i + 1 < marks.size() ? marks[i + 1].at : text.size()) - from);
    };
    const auto part_before = [&](std::size_t i) {
        const auto from = i == 0 ? std::size_t{0} : marks[i - 1].at + places[marks[i - 1].place].size();
        return text.substr(from, marks[i].at - from);
    };
    // 上段:目標値 下段:実績値, or 目標値(上段)、実績値(下段).
    const bool follow = role_word(part_behind(marks.size() - 1), true) != nullptr;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        marks[i].word = follow ? role_word(part_behind(i), true) : role_word(part_before(i), false);
        if (marks[i].word == nullptr || std::any_of(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(i), [&](const auto& other) {
                return other.word->role == marks[i].word->role;
            })) {
            return {};
        }
    }
    std::ranges::sort(marks, {}, &Mark::place);
    std::vector<ValueRole> roles;
    for (const auto& mark : marks) {
        roles.push_back(mark.word->role);
    }
    return roles;
}

std::vector<ValueRole> find_row_legend(const Grid& grid) {
    for (std::int32_t row = 0; row < grid.sheet().row_count(); ++row) {
        const auto cells = grid.sheet().row(row);
        if (cells.size() > most_cells) {
            continue;
        }
        for (const auto& cell : cells) {
            if (auto roles = row_legend_in(grid.text(cell)); !roles.empty()) {
                return roles;
            }
        }
    }
    return {};
}

std::vector<ValueRole> row_legend_of(const Grid& grid, const HeaderBand& band, const TableColumns& columns,
                                     const std::vector<ValueRole>& of_sheet) {
    auto roles = of_sheet;
    for (const auto& column : columns.columns) {
        if (auto own = row_legend_in(column.heading); !own.empty()) {
            roles = std::move(own);
        }
    }
    if (roles.empty() || columns.category || columns.groups.empty()) {
        return {};
    }
    // Names that stand over as many rows as the legend tells of.
    const auto name_column = columns.groups.back().name_column;
    int names = 0;
    int blocks = 0;
    for (auto row = band.last + 1; row <= std::min(band.data_last, band.last + legend_rows); ++row) {
        if (grid.text(row, name_column).empty() || grid.sheet().row(row).size() < 2) {
            continue;
        }
        ++names;
        bool block = true;
        for (auto below = row + 1; below < row + static_cast<std::int32_t>(roles.size()); ++below) {
            block = block && below <= band.data_last && grid.text(below, name_column).empty() && !grid.sheet().row(below).empty();
        }
        blocks += block ? 1 : 0;
    }
    return blocks > 0 && blocks * 10 >= names * 7 ? roles : std::vector<ValueRole>{};
}

void settle_years_by_row(const HeaderBand& band, TableColumns& columns) {
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const auto headed = std::ranges::find(band.columns, columns.columns[i].column, &HeadedColumn::column);
        auto& column = columns.columns[i];
        const bool year = headed != band.columns.end() && headed->heading.is_year_only();
        const bool told_by_legend = columns.periods[i] && !row_legend_in(column.heading).empty();  // 上段:目標値 下段:実績値 over 令和2年度
        if (told_by_legend && !column.told && is_value_column(column.role)) {
            column.role = ColumnRole::actual;
        }
        columns.by_row[i] = columns.by_row[i] || ((year || told_by_legend) && !column.told && column.role == ColumnRole::actual);
    }
}

}  // namespace kpisheet
