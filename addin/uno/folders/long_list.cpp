// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/long_list.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::beans::XPropertySet;
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using OneSheet = uno::Reference<sheet::XSpreadsheet>;

void add_filters(const Document& document, const OneSheet& one, const rtl::OUString& name, const Page& page) {
    const auto first = page.repeated->second;
    const auto last = static_cast<sal_Int32>(page.rows.size()) - 1;
    const auto columns = static_cast<sal_Int32>(page.widths.size());
    const uno::Reference<sheet::XCellRangeAddressable> range(one->getCellRangeByPosition(0, first, columns - 1, last), uno::UNO_QUERY_THROW);
    const uno::Reference<XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XDatabaseRanges> ranges(properties->getPropertyValue("DatabaseRanges"), uno::UNO_QUERY_THROW);
    ranges->addNewByName(name, range->getRangeAddress());
    uno::Reference<XPropertySet>(ranges->getByName(name), uno::UNO_QUERY_THROW)->setPropertyValue("AutoFilter", uno::Any(true));
}

}  // namespace

void show_as_list(const Document& document, const rtl::OUString& name, const Page& page) {
    if (!page.repeated) {
        return;
    }
    const OneSheet one(document->getSheets()->getByName(name), uno::UNO_QUERY_THROW);
    add_filters(document, one, name, page);
    const auto controller = uno::Reference<com::sun::star::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController();
    const uno::Reference<sheet::XSpreadsheetView> view(controller, uno::UNO_QUERY);
    const uno::Reference<sheet::XViewFreezable> freezable(controller, uno::UNO_QUERY);
    if (view.is() && freezable.is()) {
        view->setActiveSheet(one);
        freezable->freezeAtPosition(0, page.repeated->second + 1);
    }
}

}  // namespace kpisheet
