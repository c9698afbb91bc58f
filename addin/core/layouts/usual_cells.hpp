// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"

namespace kpisheet {

/// Which columns of a table the rows of each kind (目標値, 実績値; with and without a name) fill, and with what.
class UsualCells {
public:
    struct Column {
        int filled = 0;
        int figures = 0;   ///< 5,500人
        int percents = 0;  ///< 85.3%
        int periods = 0;   ///< R7.3 and nothing else
    };
    struct Kind {
        int rows = 0;
        std::vector<Column> columns;  ///< by place in the table
        std::vector<bool> always;         ///< likewise: all rows fill it, but for one in ten
        std::size_t always_filled = 0;    ///< how many of these there are
    };

    UsualCells(const Grid& grid, const TableColumns& columns, std::int32_t first_row, std::int32_t last_row);

    /// Null for a kind that too few rows are of.
    [[nodiscard]] const Kind* kind_of(std::int32_t row) const;
    /// Of rows of all kinds.
    [[nodiscard]] const Kind& all() const { return all_; }
    /// Whether the rows of this kind fill the column, and whether they leave it blank; apart from one row, which fills it or not.
    [[nodiscard]] static bool is_filled(const Kind& kind, std::size_t column, bool own);
    [[nodiscard]] static bool is_blank(const Kind& kind, std::size_t column, bool own);

private:
    [[nodiscard]] std::uint32_t key_of(std::int32_t row) const;
    void count(std::int32_t row, Kind& kind) const;

    const Grid& grid_;
    const TableColumns& columns_;
    std::map<std::uint32_t, Kind> kinds_;
    Kind all_;
};

}  // namespace kpisheet
