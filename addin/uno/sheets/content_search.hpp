// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// Finds where a sheet holds something, some rows at a time: the office takes long for the whole of a large sheet with
/// many blanks. Rows below full ones are taken to be full without a look, as many again as have been seen: looking for
/// the blanks in a large table costs half as much as reading it.
class ContentSearch {
public:
    explicit ContentSearch(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

    /// Looks through the next rows. False when there are no more.
    [[nodiscard]] bool look_on();
    /// The stretches of cells found so far to be filled, by their first cell, blanks among full rows included; none
    /// reaches over two looks.
    [[nodiscard]] const std::vector<Range>& filled() const { return filled_; }
    /// The last row and the last column in which something was found; the first cell where there is nothing.
    [[nodiscard]] Address last() const { return last_; }
    /// Cells in all of them.
    [[nodiscard]] std::size_t count() const { return count_; }

private:
    [[nodiscard]] std::vector<Range> find(const Range& rows) const;
    void take(const std::vector<Range>& found);

    com::sun::star::uno::Reference<com::sun::star::table::XCellRange> sheet_;
    Address end_;  ///< the last cell that may hold something
    std::int32_t row_ = 0;
    std::int32_t step_;
    std::int32_t full_rows_ = 0;  ///< full ones above `row_` in one piece, as far as they were looked at
    std::vector<Range> filled_;
    Address last_{0, 0};
    std::size_t count_ = 0;
};

}  // namespace kpisheet
