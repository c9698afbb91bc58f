// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/cell_formats.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "uno/sheets/office_ranges.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::table::XCellRange;

/// How far the merge of `anchor` reaches, in rows and columns beyond it.
Address extent_of_merge(const uno::Reference<sheet::XSpreadsheet>& in, const uno::Reference<XCellRange>& anchor) {
    const uno::Reference<sheet::XSheetCellRange> range(anchor, uno::UNO_QUERY_THROW);
    const auto cursor = in->createCursorByRange(range);
    cursor->collapseToMergedArea();
    const auto area =
        to_range(uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress());
    return {area.last.row - area.first.row, area.last.column - area.first.column};
}

void add_merges(const std::vector<Range>& anchors, Address extent, CellFormats& formats) {
    for (const auto& range : anchors) {
        for (auto row = range.first.row; row <= range.last.row; ++row) {
            for (auto column = range.first.column; column <= range.last.column; ++column) {
                if (formats.merges.size() == most_merges) {
                    formats.cut_off = true;
                    return;
                }
                formats.merges.push_back({{row, column}, {row + extent.row, column + extent.column}});
            }
        }
    }
}

}  // namespace

CellFormats read_cell_formats(const uno::Reference<sheet::XSpreadsheet>& in, const Range& bounds, bool protection) {
    CellFormats formats;
    const uno::Reference<XCellRange> cells(in, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XUniqueCellFormatRangesSupplier> supplier(cells_at(cells, bounds),
                                                                          uno::UNO_QUERY_THROW);
    const auto kinds = supplier->getUniqueCellFormatRanges();
    for (sal_Int32 at = 0; at < kinds->getCount(); ++at) {
        const uno::Reference<sheet::XSheetCellRanges> kind(kinds->getByIndex(at), uno::UNO_QUERY_THROW);
        const auto ranges = to_ranges(kind);
        if (ranges.empty()) {
            continue;
        }
        // All cells of a kind have the same attributes, how far they are merged among them: one cell tells for all.
        const auto first = cells_at(cells, range_of(ranges.front().first));
        const uno::Reference<com::sun::star::beans::XPropertySet> properties(first, uno::UNO_QUERY_THROW);
        sal_Int32 key = 0;
        properties->getPropertyValue("NumberFormat") >>= key;
        com::sun::star::util::CellProtection locks;
        if (protection && (properties->getPropertyValue("CellProtection") >>= locks) && !locks.IsLocked) {
            formats.open.insert(formats.open.end(), ranges.begin(), ranges.end());
        }
        for (const auto& range : ranges) {
            formats.ranges.push_back({range, key});
        }
        if (uno::Reference<com::sun::star::util::XMergeable>(first, uno::UNO_QUERY_THROW)->getIsMerged()) {
            add_merges(ranges, extent_of_merge(in, first), formats);
        }
    }
    return formats;
}

}  // namespace kpisheet
