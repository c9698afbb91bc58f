// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/navigation.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "uno/sheets/office_ranges.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::container::XNamed;
using com::sun::star::frame::XFrame;

Arrival go_to(const uno::Reference<XFrame>& frame, const std::string& name, const std::optional<Range>& range) {
    const auto controller = frame->getController();
    const uno::Reference<sheet::XSpreadsheetView> view(controller, uno::UNO_QUERY);
    if (!view.is()) {
        return Arrival::sheet_gone;
    }
    const uno::Reference<sheet::XSpreadsheetDocument> document(controller->getModel(), uno::UNO_QUERY_THROW);
    const auto sheets = document->getSheets();
    const auto sheet_name = to_office_text(name);
    if (!sheets->hasByName(sheet_name)) {
        return Arrival::sheet_gone;
    }
    const uno::Reference<sheet::XSpreadsheet> target(sheets->getByName(sheet_name), uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::beans::XPropertySet> properties(target, uno::UNO_QUERY_THROW);
    if (bool visible = true; (properties->getPropertyValue("IsVisible") >>= visible) && !visible) {
        return Arrival::hidden_sheet;
    }
    view->setActiveSheet(target);
    const uno::Reference<com::sun::star::table::XCellRange> cells(target, uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::view::XSelectionSupplier> selection(controller, uno::UNO_QUERY_THROW);
    // The first cell alone moves the view there; the whole range is then marked around it.
    selection->select(uno::Any(cells_at(cells, range_of(range ? range->first : Address{}))));
    if (range && !range->is_single()) {
        selection->select(uno::Any(cells_at(cells, *range)));
    }
    return Arrival::there;
}

void focus_sheet(const uno::Reference<XFrame>& frame) {
    if (const auto window = frame->getComponentWindow(); window.is()) {
        window->setFocus();
    }
}

std::optional<CursorPlace> cursor_of(const uno::Reference<XFrame>& frame) {
    const auto controller = frame->getController();
    const uno::Reference<com::sun::star::view::XSelectionSupplier> supplier(controller, uno::UNO_QUERY);
    const uno::Reference<sheet::XSpreadsheetView> view(controller, uno::UNO_QUERY);
    if (!supplier.is() || !view.is()) {
        return std::nullopt;
    }
    const uno::Reference<XNamed> active(view->getActiveSheet(), uno::UNO_QUERY_THROW);
    const auto selection = supplier->getSelection();
    uno::Reference<sheet::XCellRangeAddressable> one;
    uno::Reference<sheet::XSheetCellRanges> several;
    if ((selection >>= one) && one.is()) {
        return CursorPlace{to_utf8(active->getName()), to_range(one->getRangeAddress()).first};
    }
    if ((selection >>= several) && several.is()) {
        if (const auto ranges = to_ranges(several); !ranges.empty()) {
            return CursorPlace{to_utf8(active->getName()), ranges.front().first};
        }
    }
    return std::nullopt;
}

}  // namespace kpisheet
