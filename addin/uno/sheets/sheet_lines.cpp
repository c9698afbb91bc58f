// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/sheet_lines.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "uno/sheets/office_ranges.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using Lines = std::vector<std::pair<std::int32_t, std::int32_t>>;

/// Calls `hide(first, last)` for the lines from 0 to `end` that are in none of the visible stretches.
template <class Hide>
void hide_others(Lines visible, std::int32_t end, Hide hide) {
    std::sort(visible.begin(), visible.end());
    std::int32_t next = 0;
    for (const auto& [first, last] : visible) {
        if (first > next) {
            hide(next, first - 1);
        }
        next = std::max(next, last + 1);
    }
    if (next <= end) {
        hide(next, end);
    }
}

}  // namespace

bool add_lines_and_flags(const uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, Address last,
                         SheetBuilder& builder) {
    const uno::Reference<com::sun::star::table::XCellRange> cells(sheet, uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::sheet::XCellRangesQuery> query(cells_at(cells, {{0, 0}, last}),
                                                                        uno::UNO_QUERY_THROW);
    Lines rows;
    Lines columns;
    for (const auto& range : to_ranges(query->queryVisibleCells())) {
        rows.emplace_back(range.first.row, range.last.row);
        columns.emplace_back(range.first.column, range.last.column);
    }
    hide_others(std::move(rows), last.row, [&](auto from, auto to) { builder.hide_rows(from, to); });
    hide_others(std::move(columns), last.column, [&](auto from, auto to) { builder.hide_columns(from, to); });

    auto visible = true;
    const uno::Reference<com::sun::star::beans::XPropertySet> properties(sheet, uno::UNO_QUERY_THROW);
    if ((properties->getPropertyValue("IsVisible") >>= visible) && !visible) {
        builder.set_hidden();
    }
    const uno::Reference<com::sun::star::util::XProtectable> protectable(sheet, uno::UNO_QUERY);
    if (!protectable.is() || !protectable->isProtected()) {
        return false;
    }
    builder.set_protected();
    return true;
}

}  // namespace kpisheet
