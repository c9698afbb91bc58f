// SPDX-License-Identifier: MPL-2.0
#include "core/rules/value_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace kpisheet {

TableValues values_of(const Table& table) {
    std::size_t count = 0;
    for (const auto& indicator : table.indicators) {
        count += indicator.values.size();
    }
    TableValues found;
    found.with_cell.reserve(count);
    found.kinds.reserve(table.indicators.size());
    std::vector<char> columns;
    for (const auto& indicator : table.indicators) {
        auto& kinds = found.kinds.emplace_back();
        for (const auto& value : indicator.values) {
            kinds.add(indicator, value);
            if (value.source != nullptr) {
                found.with_cell.push_back({&indicator, &value, value.source});
                const auto column = static_cast<std::size_t>(value.cell.column);
                if (column >= columns.size()) {
                    columns.resize(column + 1);
                }
                columns[column] = 1;
                found.has_formulas = found.has_formulas || value.formula;
            }
            if (value.state == State::unreadable) {
                found.unreadable.push_back({&indicator, &value, value.source});
            }
        }
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column] != 0) {
            found.columns.push_back(static_cast<std::int32_t>(column));
        }
    }
    return found;
}

std::vector<Range> runs_of(std::span<const Address> cells) {
    std::vector<Range> rows;
    for (const auto cell : cells) {
        if (!rows.empty() && rows.back().last.row == cell.row && rows.back().last.column + 1 == cell.column) {
            rows.back().last = cell;
        } else {
            rows.push_back(range_of(cell));
        }
    }
    // Runs of equal width right below each other are one block.
    std::ranges::sort(rows, {}, [](const Range& range) {
        return std::tuple(range.first.column, range.last.column, range.first.row);
    });
    std::vector<Range> blocks;
    for (const auto& row : rows) {
        if (!blocks.empty() && blocks.back().first.column == row.first.column && blocks.back().last.column == row.last.column &&
            blocks.back().last.row + 1 == row.first.row) {
            blocks.back().last = row.last;
        } else {
            blocks.push_back(row);
        }
    }
    std::ranges::sort(blocks);
    return blocks;
}

Fix rewrite(const SheetCell& cell, std::string to, bool safe) {
    Fix fix{{fmt::format("「{}」に直す", to), fmt::format("Write “{}”", to)}, safe, {}};
    fix.edits.push_back({cell.at, std::string(cell.text), std::move(to), {}, {}, {}});
    return fix;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result(text);
    if (const auto at = result.find(from); at != std::string::npos && !from.empty()) {
        result.replace(at, from.size(), to);
    }
    return result;
}

}  // namespace kpisheet
