// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/made_sheet_mark.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;

bool is_made_sheet(const uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet) {
    const uno::Reference<com::sun::star::beans::XPropertySet> head(sheet->getCellByPosition(0, 0), uno::UNO_QUERY_THROW);
    rtl::OUString style;
    head->getPropertyValue("CellStyle") >>= style;
    return style == to_office_text(made_sheet_mark);
}

}  // namespace kpisheet
