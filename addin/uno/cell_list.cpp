// SPDX-License-Identifier: MPL-2.0
#include "uno/cell_list.hpp"

#include <algorithm>

#include "uno/argument_grid.hpp"

namespace kpisheet {

std::optional<Any> visit_cells(const Any& argument, const std::function<void(const Cell&)>& visit) {
    if (!argument.hasValue()) {
        return std::nullopt;
    }
    const ArgumentGrid grid(argument);
    if (!grid.is_valid()) {
        return to_any(Error::bad_argument);
    }
    Argument cell;
    for (sal_Int32 row = 0; row < grid.used_rows(); ++row) {
        for (sal_Int32 column = 0; column < grid.used_columns(); ++column) {
            const auto& value = *grid.at(row, column);
            if (is_error(value)) {
                return value;
            }
            cell.read(value);
            visit(cell.cell());
        }
    }
    return std::nullopt;
}

std::optional<Any> CellList::add(const Any& argument) {
    const ArgumentGrid grid(argument);
    columns_ = static_cast<std::size_t>(grid.used_columns());
    range_size_ = std::int64_t{grid.rows()} * grid.columns();
    return visit_cells(argument, [&](const Cell& cell) {
        cells_.push_back(cell);
        if (cell.kind == Cell::Kind::text) {
            cells_.back().text = texts_.emplace_back(cell.text);
        }
    });
}

void pad_alike(CellList& one, CellList& other) {
    if (one.range_size_ == other.range_size_) {
        const auto length = std::max(one.cells_.size(), other.cells_.size());
        one.cells_.resize(length);
        other.cells_.resize(length);
    }
}

}  // namespace kpisheet
