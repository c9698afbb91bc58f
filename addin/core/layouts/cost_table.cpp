// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/cost_table.hpp"

#include <algorithm>

#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

constexpr double least_certainty_of_cost = 0.75;

/// True where the words, outside brackets, head columns of money: 事業費（千円）, 決算額, ２ 予算の推移.
bool names_costs(std::string_view text) {
    constexpr std::size_t longest = 60;
    constexpr std::string_view words[] = {"事業費", "予算", "決算", "経費", "財源", "執行額"};
    const auto outside = text.substr(0, text.find('('));
    return text.size() <= longest && std::ranges::any_of(words, [&](auto word) { return contains(outside, word); });
}

}  // namespace

bool is_cost_table(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to) {
    for (const auto& column : band.columns) {
        const auto role = column.heading.role;
        const bool names = role == ColumnRole::kpi && column.heading.certainty > least_certainty_of_cost;  // 項目 may head anything
        const bool indicators = names || role == ColumnRole::base || role == ColumnRole::target ||
                                role == ColumnRole::actual || role == ColumnRole::rate;
        if (column.column >= from && column.column <= to && indicators) {
            return false;
        }
    }
    for (auto row = band.first - 1; row >= 0 && row >= band.first - 2; --row) {
        const auto cells = grid.sheet().row(row);
        if (!cells.empty()) {
            if (names_costs(grid.text(cells.front()))) {
                return true;
            }
            break;
        }
    }
    std::size_t costs = 0;
    std::size_t rows = 0;
    for (auto row = band.last + 1; row <= band.data_last; ++row) {
        const auto cells = grid.sheet().row(row);
        const bool values = std::ranges::any_of(cells, [&](const auto& cell) { return grid.look(cell) == Look::value; });
        rows += values ? 1 : 0;
        costs += values && std::ranges::any_of(cells, [&](const auto& cell) {
                     return cell.at.column >= from && cell.at.column <= to && read_heading(grid.text(cell)).role == ColumnRole::cost;
                 }) ? 1 : 0;
    }
    return costs > 0 && costs * 2 >= rows;
}

bool is_cost_line(const Grid& grid, std::int32_t row) {
    std::size_t costs = 0;
    const SheetCell* before = nullptr;
    bool after_cost = false;
    for (const auto& cell : grid.sheet().row(row)) {
        const auto text = grid.text(cell);
        if (text.empty()) {
            continue;
        }
        const auto look = grid.look(cell);
        const bool words = look != Look::value && look != Look::missing;
        if (before == nullptr && (!words || !names_costs(text))) {
            return false;  // most rows of a table are told by their first cell
        }
        const auto heading = words ? read_heading(text) : Heading{};
        const bool cost = heading.role == ColumnRole::cost && (before == nullptr ? heading.certainty >= least_certainty_of_cost : heading.is_heading());
        if (before == nullptr && !cost) {
            return false;
        }
        if (!words && !after_cost) {
            return false;  // two figures side by side
        }
        costs += cost ? 1 : 0;
        after_cost = cost;
        before = &cell;
    }
    return costs >= 2;
}

}  // namespace kpisheet
