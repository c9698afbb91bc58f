// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/content_search.hpp"

#include <algorithm>
#include <numeric>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "uno/sheets/office_ranges.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
namespace flags = com::sun::star::sheet::CellFlags;

constexpr std::int32_t rows_at_once = 2048;          // some milliseconds, however many blanks there are
constexpr std::int32_t most_rows_at_once = 16 * 1024;
constexpr std::size_t full_share = 4;                // one cell of so many is enough to be read with its neighbours
constexpr sal_Int16 any_content = flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA;

std::size_t cell_count(const std::vector<Range>& ranges) {
    return std::accumulate(ranges.begin(), ranges.end(), std::size_t{0}, [](std::size_t sum, const Range& range) { return sum + cell_count(range); });
}

Address end_of_used_area(const uno::Reference<sheet::XSpreadsheet>& in) {
    const auto cursor = in->createCursor();
    uno::Reference<sheet::XUsedAreaCursor>(cursor, uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    return to_range(uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress()).last;
}

}  // namespace

ContentSearch::ContentSearch(const uno::Reference<sheet::XSpreadsheet>& sheet)
    : sheet_(sheet, uno::UNO_QUERY_THROW), end_(end_of_used_area(sheet)), step_(rows_at_once) {}

std::vector<Range> ContentSearch::find(const Range& rows) const {
    const uno::Reference<sheet::XCellRangesQuery> query(cells_at(sheet_, rows), uno::UNO_QUERY_THROW);
    auto found = to_ranges(query->queryContentCells(any_content));
    std::sort(found.begin(), found.end(), [](const Range& left, const Range& right) { return left.first < right.first; });
    return found;
}

void ContentSearch::take(const std::vector<Range>& found) {
    filled_.insert(filled_.end(), found.begin(), found.end());
    count_ += cell_count(found);
    for (const auto& range : found) {
        last_ = {std::max(last_.row, range.last.row), std::max(last_.column, range.last.column)};
    }
}

bool ContentSearch::look_on() {
    const Range rows{{row_, 0}, {std::min(end_.row, row_ + step_ - 1), end_.column}};
    const auto found = find(rows);
    if (!found.empty() && step_ > rows_at_once) {
        step_ = rows_at_once;   // rows after a long blank stretch: in small steps from here
        return true;
    }
    row_ = rows.last.row + 1;
    if (found.empty()) {
        step_ = std::min(step_ * 2, most_rows_at_once);
        full_rows_ = 0;
        return row_ <= end_.row;
    }
    take(found);
    if (cell_count(found) * full_share < cell_count(rows)) {
        full_rows_ = 0;
        return row_ <= end_.row;
    }
    full_rows_ = std::min(full_rows_ * 2 + rows_at_once, most_rows_at_once);
    if (row_ <= end_.row) {
        const auto last = std::min(end_.row, row_ + full_rows_ - 1);
        take({Range{{row_, 0}, {last, end_.column}}});
        row_ = last + 1;
    }
    return row_ <= end_.row;
}

}  // namespace kpisheet
