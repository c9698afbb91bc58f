// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/usual_cells.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

constexpr int fewest_others = 3;           // rows that tell what is usual
constexpr std::size_t fewest_cells = 3;    // of a row that counts: headings and remarks have fewer
constexpr std::uint32_t named = 0;         // keys that no text has
constexpr std::uint32_t unnamed = 1;
constexpr std::uint32_t first_text = 2;

}  // namespace

UsualCells::UsualCells(const Grid& grid, const TableColumns& columns, std::int32_t first_row, std::int32_t last_row)
    : grid_(grid), columns_(columns) {
    all_.columns.resize(columns.columns.size());
    for (auto row = first_row; row <= std::min(last_row, first_row + telling_rows); ++row) {
        if (grid.sheet().row(row).size() < fewest_cells) {
            continue;
        }
        auto& kind = kinds_[key_of(row)];
        kind.columns.resize(columns.columns.size());
        count(row, kind);
        count(row, all_);
    }
    for (auto& [key, kind] : kinds_) {
        for (std::size_t i = 0; i < kind.columns.size(); ++i) {
            kind.always.push_back(is_filled(kind, i, false));
            kind.always_filled += kind.always.back() ? 1 : 0;
        }
    }
}

const UsualCells::Kind* UsualCells::kind_of(std::int32_t row) const {
    const auto found = kinds_.find(key_of(row));
    return found == kinds_.end() || found->second.rows <= fewest_others ? nullptr : &found->second;
}

bool UsualCells::is_filled(const Kind& kind, std::size_t column, bool own) {
    const auto others = kind.rows - 1;
    const auto filled = kind.columns[column].filled - (own ? 1 : 0);
    return others >= fewest_others && filled * 10 >= others * 9;
}

bool UsualCells::is_blank(const Kind& kind, std::size_t column, bool own) {
    return kind.rows - 1 >= fewest_others && kind.columns[column].filled - (own ? 1 : 0) <= 0;
}

std::uint32_t UsualCells::key_of(std::int32_t row) const {
    if (columns_.category) {
        const auto* cell = grid_.sheet().cell({row, *columns_.category});
        if (cell != nullptr && !grid_.text(*cell).empty()) {
            return cell->text_number + first_text;
        }
    }
    const auto name = columns_.groups.empty() ? std::string_view{} : grid_.text(row, columns_.groups.front().name_column);
    return name.empty() ? unnamed : named;
}

void UsualCells::count(std::int32_t row, Kind& kind) const {
    const auto first = columns_.columns.front().column;
    ++kind.rows;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto i = static_cast<std::size_t>(cell.at.column - first);
        const auto text = grid_.text(cell);
        if (cell.at.column < first || i >= kind.columns.size() || text.empty()) {
            continue;
        }
        auto& column = kind.columns[i];
        ++column.filled;
        column.figures += grid_.look(cell) == Look::value ? 1 : 0;
        column.percents += text.ends_with('%') ? 1 : 0;
        column.periods += grid_.look(cell) == Look::period ? 1 : 0;
    }
}

}  // namespace kpisheet
