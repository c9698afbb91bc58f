// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/check_at_once.hpp"

#include <utility>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "uno/sheets/read_sheet.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;

CheckedDocument check_at_once(const uno::Reference<uno::XComponentContext>& context,
                              const uno::Reference<com::sun::star::frame::XModel>& model, const Settings& settings,
                              const DocumentNotes& notes) {
    const uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document(model, uno::UNO_QUERY_THROW);
    auto workbook = std::make_shared<const Workbook>(SheetReader(context, document).read_all());
    auto found = review(*workbook, settings, notes);
    return {std::move(workbook), std::make_shared<const Review>(std::move(found).value())};
}

}  // namespace kpisheet
