// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/made_sheet.hpp"

#include <algorithm>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <sal/log.hxx>

#include "uno/documents/page_writer.hpp"
#include "uno/documents/undo_step.hpp"
#include "uno/sheets/made_sheet_mark.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using OneSheet = uno::Reference<sheet::XSpreadsheet>;

OneSheet sheet_named(const Document& document, const rtl::OUString& name) {
    const auto sheets = document->getSheets();
    return sheets->hasByName(name) ? OneSheet(sheets->getByName(name), uno::UNO_QUERY) : OneSheet();
}

/// A name that no sheet has: the wanted one, else with a number behind it.
rtl::OUString free_name(const Document& document, const rtl::OUString& wanted) {
    auto name = wanted;
    for (sal_Int32 number = 2; document->getSheets()->hasByName(name); ++number) {
        name = wanted + rtl::OUString::number(number);
    }
    return name;
}

/// True for the wanted name, alone or with a number behind it.
bool is_numbered(const rtl::OUString& name, const std::string& wanted) {
    rtl::OUString number;
    return !wanted.empty() && name.startsWith(to_office_text(wanted), &number) &&
           std::all_of(number.getStr(), number.getStr() + number.getLength(), [](auto c) { return c >= '0' && c <= '9'; });
}

/// The sheet that the product made for this page before, in whichever language.
rtl::OUString made_before(const Document& document, const Page& page) {
    const auto names = document->getSheets()->getElementNames();
    for (sal_Int32 at = 0; at < names.getLength(); ++at) {
        if ((is_numbered(names[at], page.name) || is_numbered(names[at], page.other_name)) &&
            is_made_sheet(sheet_named(document, names[at]))) {
            return names[at];
        }
    }
    return {};
}

bool has_protected_structure(const Document& document) {
    return uno::Reference<com::sun::star::util::XProtectable>(document, uno::UNO_QUERY_THROW)->isProtected();
}

/// The new sheet, empty; null where the office refuses it: a shared document, as many sheets as there may be.
OneSheet insert_last(const Document& document, const rtl::OUString& name) {
    const auto sheets = document->getSheets();
    const auto count = uno::Reference<com::sun::star::container::XIndexAccess>(sheets, uno::UNO_QUERY_THROW)->getCount();
    try {
        sheets->insertNewByName(name, static_cast<sal_Int16>(count));
    } catch (const uno::RuntimeException& fault) {
        SAL_WARN("kpisheet", "no sheet can be added: " << fault.Message);
        return {};
    }
    return sheet_named(document, name);
}

}  // namespace

std::string add_page(const Document& document, const Page& page, std::string_view undo_title) {
    if (!is_changeable(document) || has_protected_structure(document)) {
        return {};
    }
    add_styles(document, page);
    const UndoStep step(document, undo_title);
    const auto wanted = to_office_text(page.name);
    const auto old = made_before(document, page);
    auto name = free_name(document, wanted);
    const auto one = insert_last(document, name);
    if (!one.is()) {
        return {};
    }
    if (!old.isEmpty()) {
        document->getSheets()->removeByName(old);
        if (const auto better = free_name(document, wanted); better == wanted || better == old) {
            name = better;
            uno::Reference<com::sun::star::container::XNamed>(one, uno::UNO_QUERY_THROW)->setName(name);
        }
    }
    write_page(document, one, page);
    repeat_rows(one, page);
    return to_utf8(name);
}

}  // namespace kpisheet
