// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/content_search.hpp"

#include <algorithm>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include "uno/sheets/office_ranges.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
namespace flags = com::sun::star::sheet::CellFlags;

constexpr std::int32_t rows_at_once = 2048;          // some milliseconds, however many blanks there are
constexpr std::int32_t blank_rows_at_once = 16 * 1024;
constexpr sal_Int16 any_content = flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA;

std::size_t size_of(const Range& range) {
    return static_cast<std::size_t>(range.last.row - range.first.row + 1) *
           static_cast<std::size_t>(range.last.column - range.first.column + 1);
}

void append(std::vector<Range>& all, const std::vector<Range>& found) { all.insert(all.end(), found.begin(), found.end()); }

}  // namespace

ContentSearch::ContentSearch(const uno::Reference<sheet::XSpreadsheet>& sheet)
    : sheet_(sheet, uno::UNO_QUERY_THROW),
      end_(to_range(uno::Reference<sheet::XCellRangeAddressable>(sheet, uno::UNO_QUERY_THROW)->getRangeAddress()).last),
      step_(rows_at_once) {}

std::vector<Range> ContentSearch::find(const Range& rows, sal_Int16 kinds) const {
    const uno::Reference<sheet::XCellRangesQuery> query(cells_at(sheet_, rows), uno::UNO_QUERY_THROW);
    auto found = to_ranges(query->queryContentCells(kinds));
    std::sort(found.begin(), found.end(), [](const Range& left, const Range& right) { return left.first < right.first; });
    return found;
}

bool ContentSearch::look_on() {
    const Range rows{{row_, 0}, {std::min(end_.row, row_ + step_ - 1), end_.column}};
    const auto found = find(rows, any_content);
    if (!found.empty() && step_ > rows_at_once) {
        step_ = rows_at_once;   // rows after a long blank stretch: in small steps from here
        return true;
    }
    if (found.empty()) {
        step_ = std::min(step_ * 2, blank_rows_at_once);
    } else {
        append(filled_, found);
        append(formulas_, find(rows, flags::FORMULA));
        for (const auto& range : found) {
            last_ = {std::max(last_.row, range.last.row), std::max(last_.column, range.last.column)};
            count_ += size_of(range);
        }
    }
    row_ = rows.last.row + 1;
    return row_ <= end_.row;
}

}  // namespace kpisheet
