// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/sheet_cells.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/MalformedNumberFormatException.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
namespace table = com::sun::star::table;
using com::sun::star::lang::IndexOutOfBoundsException;
using com::sun::star::sheet::XSpreadsheet;
using com::sun::star::sheet::XSpreadsheetDocument;

uno::Reference<XSpreadsheet> sheet_at(const uno::Reference<XSpreadsheetDocument>& document, std::size_t index) {
    const uno::Reference<com::sun::star::container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    if (index >= static_cast<std::size_t>(sheets->getCount())) {
        return {};
    }
    return {sheets->getByIndex(static_cast<sal_Int32>(index)), uno::UNO_QUERY};
}

uno::Reference<table::XCell> cell_at(const uno::Reference<XSpreadsheet>& sheet, Address at) {
    try {
        return sheet->getCellByPosition(at.column, at.row);
    } catch (const IndexOutOfBoundsException&) {
        return {};
    }
}

std::string shown_text(const uno::Reference<table::XCell>& cell) {
    return to_utf8(uno::Reference<com::sun::star::text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString());
}

bool is_locked(const uno::Reference<XSpreadsheet>& sheet, const uno::Reference<table::XCell>& cell) {
    if (!uno::Reference<util::XProtectable>(sheet, uno::UNO_QUERY_THROW)->isProtected()) {
        return false;
    }
    util::CellProtection protection;
    uno::Reference<com::sun::star::beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)
            ->getPropertyValue("CellProtection") >>= protection;
    return protection.IsLocked;
}

bool is_in_array(const uno::Reference<table::XCell>& cell) {
    return cell->getType() == table::CellContentType_FORMULA && cell->getFormula().startsWith("{");
}

std::optional<sal_Int32> number_format_key(const uno::Reference<XSpreadsheetDocument>& document,
                                           const std::string& code) {
    const com::sun::star::lang::Locale english("en", "US", rtl::OUString());
    const auto formats =
        uno::Reference<util::XNumberFormatsSupplier>(document, uno::UNO_QUERY_THROW)->getNumberFormats();
    const auto office_code = to_office_text(code);
    try {
        const auto known = formats->queryKey(office_code, english, false);
        return known >= 0 ? known : formats->addNew(office_code, english);
    } catch (const util::MalformedNumberFormatException&) {
        return std::nullopt;
    }
}

}  // namespace kpisheet
