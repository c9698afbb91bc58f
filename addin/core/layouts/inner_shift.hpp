// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/row_shift.hpp"

namespace kpisheet {

/// Finds rows in which a cell was lost or inserted, so that what lies right of it stands one column off. Columns of few
/// words (達成状況, 担当課, 単位) prove it: their words stand beside them and a figure or another word under them.
class InnerShifts {
public:
    InnerShifts(const Grid& grid, const TableColumns& columns, std::int32_t first_row, std::int32_t last_row)
        : grid_(grid), columns_(columns), first_row_(first_row), last_row_(last_row) {}

    /// By 0 where nothing is proven.
    [[nodiscard]] RowShift of_row(std::int32_t row) const;

private:
    using Words = std::map<std::string_view, int>;  ///< with the number of rows

    enum class Fit : std::uint8_t { none, open, proven };  ///< the cell can't belong there, may, or surely does
    [[nodiscard]] Fit fit(const SheetCell& cell, std::int32_t heading) const;
    [[nodiscard]] int evidence(std::int32_t row, std::int32_t first, std::int32_t by) const;
    [[nodiscard]] const Words* words_of(std::size_t column) const;

    const Grid& grid_;
    const TableColumns& columns_;
    std::int32_t first_row_;
    std::int32_t last_row_;
    mutable std::map<std::size_t, Words> words_;  ///< found when first asked for: most tables never ask
};

}  // namespace kpisheet
