// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/row_shift.hpp"
#include "core/layouts/usual_cells.hpp"

namespace kpisheet {

/// Finds rows in which a cell was lost or inserted, so that what lies right of it stands one column off, up to the end of the
/// row or to the blank cell that took the shift up. Two cells must prove it: words that are known in the column beside them
/// (達成状況, 担当課, 単位), a figure under 担当課, 75.0% among 件 beside the rates, a blank in a column that is filled in all
/// other rows, a figure in a year that is blank in all others.
class InnerShifts {
public:
    InnerShifts(const Grid& grid, const TableColumns& columns, std::int32_t first_row, std::int32_t last_row)
        : grid_(grid), columns_(columns), usual_(grid, columns, first_row, last_row), first_row_(first_row), last_row_(last_row) {}

    /// By 0 where nothing is proven.
    [[nodiscard]] RowShift of_row(std::int32_t row) const;

private:
    using Words = std::map<std::string_view, int>;  ///< with the number of rows

    enum class Fit : std::uint8_t { none, open, proven };  ///< the cell can't belong there, may, or surely does
    /// One row, its cells by column of the table.
    struct Row {
        const UsualCells::Kind* kind = nullptr;
        std::vector<const SheetCell*> cells;  ///< null where blank
        std::vector<bool> covered;            ///< by a merge that begins elsewhere
        bool few_percents = false;            ///< of its values: 件, 人, and one % at most
    };
    /// A part of a row that may have moved: headings first … last.
    struct Part {
        std::size_t first = 0;
        std::size_t last = 0;
        std::int32_t by = 0;
    };
    [[nodiscard]] bool is_odd(std::int32_t row, const UsualCells::Kind* kind) const;
    [[nodiscard]] Row read_row(std::int32_t row, const UsualCells::Kind* kind) const;
    [[nodiscard]] Fit fit(const Row& row, const SheetCell& cell, std::size_t column) const;
    [[nodiscard]] Fit state(const Row& row, const SheetCell* cell, std::size_t column) const;
    [[nodiscard]] bool repeats_category(std::int32_t row) const;
    [[nodiscard]] bool is_misplaced_section(const Row& row, std::size_t column) const;
    [[nodiscard]] int proofs(const Row& row, const std::vector<Fit>& before, Part part) const;
    [[nodiscard]] std::vector<Part> parts(const Row& row) const;
    [[nodiscard]] std::size_t last_value_before(std::size_t first, std::size_t last) const;
    [[nodiscard]] bool may_begin_at(std::size_t column) const;
    [[nodiscard]] bool holds_words_alone(std::size_t column, const SheetCell& cell) const;
    [[nodiscard]] bool holds_years(std::size_t column) const;
    [[nodiscard]] const Words* words_of(std::size_t column) const;

    const Grid& grid_;
    const TableColumns& columns_;
    UsualCells usual_;
    std::int32_t first_row_;
    std::int32_t last_row_;
    mutable std::map<std::size_t, Words> words_;  ///< found when first asked for: most tables never ask
};

}  // namespace kpisheet
