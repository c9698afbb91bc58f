// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/office_ranges.hpp"

#include <algorithm>

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace table = com::sun::star::table;

std::vector<Range> to_ranges(const uno::Reference<com::sun::star::sheet::XSheetCellRanges>& found) {
    std::vector<Range> ranges;
    if (found.is()) {
        const uno::Sequence<table::CellRangeAddress> addresses = found->getRangeAddresses();
        ranges.reserve(static_cast<std::size_t>(addresses.getLength()));
        for (sal_Int32 at = 0; at < addresses.getLength(); ++at) {
            ranges.push_back(to_range(addresses[at]));
        }
    }
    return ranges;
}

Range bounds_of(const std::vector<Range>& ranges) {
    auto bounds = ranges.front();
    for (const auto& range : ranges) {
        bounds.first = {std::min(bounds.first.row, range.first.row), std::min(bounds.first.column, range.first.column)};
        bounds.last = {std::max(bounds.last.row, range.last.row), std::max(bounds.last.column, range.last.column)};
    }
    return bounds;
}

uno::Reference<table::XCellRange> cells_at(const uno::Reference<table::XCellRange>& sheet, const Range& range) {
    return sheet->getCellRangeByPosition(range.first.column, range.first.row, range.last.column, range.last.row);
}

}  // namespace kpisheet
