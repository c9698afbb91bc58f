// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {

[[nodiscard]] inline Range to_range(const com::sun::star::table::CellRangeAddress& address) {
    return {{address.StartRow, address.StartColumn}, {address.EndRow, address.EndColumn}};
}

/// The rectangles of a query's answer.
[[nodiscard]] std::vector<Range> to_ranges(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSheetCellRanges>& found);

/// The smallest rectangle around all of them; there is at least one.
[[nodiscard]] Range bounds_of(const std::vector<Range>& ranges);

/// The cells of `range` in a sheet.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::table::XCellRange> cells_at(
    const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& sheet, const Range& range);

}  // namespace kpisheet
