// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/values/cell.hpp"
#include "uno/conversion.hpp"

namespace kpisheet {

/// Calls `visit` for a single value or for every cell of a range, row by row. The blank end of a whole column or row is
/// left out, and a value that was left out is no cell. The result is what to show instead: the first error among the
/// cells, or Err:502 for what is no range.
[[nodiscard]] std::optional<Any> visit_cells(const Any& argument, const std::function<void(const Cell&)>& visit);

/// The cells of a range, for functions that need all of them at once, with the texts they refer to.
class CellList {
public:
    CellList() = default;
    CellList(const CellList&) = delete;
    CellList& operator=(const CellList&) = delete;

    /// Takes the cells of `argument`; called once. The result is that of visit_cells.
    [[nodiscard]] std::optional<Any> add(const Any& argument);

    [[nodiscard]] const std::vector<Cell>& all() const { return cells_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }

    /// Two ranges of one size whose blank ends were left out at different places get the same length again.
    friend void pad_alike(CellList& one, CellList& other);

private:
    std::vector<Cell> cells_;
    std::deque<std::string> texts_;
    std::size_t columns_ = 1;
    std::int64_t range_size_ = 0;  // before the blank end was left out
};

void pad_alike(CellList& one, CellList& other);

}  // namespace kpisheet
