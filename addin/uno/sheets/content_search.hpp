// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// Finds where a sheet holds something, some rows at a time: the office takes long for the whole of a large sheet with
/// many blanks.
class ContentSearch {
public:
    explicit ContentSearch(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

    /// Looks through the next rows. False when there are no more.
    [[nodiscard]] bool look_on();
    /// The stretches of filled cells that were found so far, by their first cell; none reaches over two looks.
    [[nodiscard]] const std::vector<Range>& filled() const { return filled_; }
    /// Those with formulas, likewise.
    [[nodiscard]] const std::vector<Range>& formulas() const { return formulas_; }
    /// The last row and the last column in which something was found; the first cell where there is nothing.
    [[nodiscard]] Address last() const { return last_; }
    [[nodiscard]] std::size_t count() const { return count_; }

private:
    [[nodiscard]] std::vector<Range> find(const Range& rows, sal_Int16 kinds) const;

    com::sun::star::uno::Reference<com::sun::star::table::XCellRange> sheet_;
    Address end_;  ///< the last cell a sheet can have
    std::int32_t row_ = 0;
    std::int32_t step_;
    std::vector<Range> filled_;
    std::vector<Range> formulas_;
    Address last_{0, 0};
    std::size_t count_ = 0;  ///< of filled cells
};

}  // namespace kpisheet
