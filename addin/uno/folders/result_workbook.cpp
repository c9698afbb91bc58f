// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/result_workbook.hpp"

#include <set>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "uno/batch/file_kind.hpp"
#include "uno/documents/made_sheet.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/folders/long_list.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
using com::sun::star::beans::PropertyValue;
using com::sun::star::sheet::XSpreadsheet;
using Document = uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

Document open(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url, const std::vector<PropertyValue>& how) {
    return {frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, {how.data(), static_cast<sal_Int32>(how.size())}),
            uno::UNO_QUERY};
}

PropertyValue property(const char* name, const uno::Any& value) {
    return {rtl::OUString::createFromAscii(name), 0, value, com::sun::star::beans::PropertyState_DIRECT_VALUE};
}

/// A new workbook with the form's contents and no file of its own.
Document open_copy(const uno::Reference<uno::XComponentContext>& context, const std::string& form_url) {
    const auto url = to_office_text(form_url);
    const auto plan = plan_for_file(url);
    if (!plan) {
        return {};
    }
    std::vector<PropertyValue> how{property("AsTemplate", uno::Any(true)),
                                   property("MacroExecutionMode", uno::Any(com::sun::star::document::MacroExecMode::NEVER_EXECUTE)),
                                   property("UpdateDocMode", uno::Any(com::sun::star::document::UpdateDocMode::NO_UPDATE))};
    if (!plan->filter.isEmpty()) {
        how.push_back(property("FilterName", uno::Any(plan->filter)));
        how.push_back(property("FilterOptions", uno::Any(plan->options)));
    }
    return open(context, url, how);
}

void show_sheet(const Document& document, const uno::Reference<XSpreadsheet>& sheet) {
    const auto controller = uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController();
    if (const uno::Reference<com::sun::star::sheet::XSpreadsheetView> view(controller, uno::UNO_QUERY); view.is()) {
        view->setActiveSheet(sheet);
    }
}

void write(const Document& document, const uno::Reference<XSpreadsheet>& sheet, const JoinedCell& joined) {
    const auto cell = cell_at(sheet, joined.cell);
    if (!cell.is()) {
        return;
    }
    if (joined.number) {
        cell->setValue(*joined.number);
        const auto key = joined.format ? number_format_key(document, *joined.format) : std::nullopt;
        if (key) {
            uno::Reference<com::sun::star::beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->setPropertyValue("NumberFormat", uno::Any(*key));
        }
    } else {
        uno::Reference<com::sun::star::text::XTextRange>(cell, uno::UNO_QUERY_THROW)->setString(to_office_text(joined.text));
    }
}

/// Lets cells of the copy be written that the form keeps from its readers; those behind a password stay as they are.
void lift_protection(const uno::Reference<com::sun::star::util::XProtectable>& protectable) {
    if (protectable->isProtected()) {
        try {
            protectable->unprotect("");
        } catch (const com::sun::star::lang::IllegalArgumentException&) {
            return;  // a password: what can't be written is told of afterwards
        }
    }
}

/// Writes the values; tells of those that did not take.
std::vector<JoinedCell> fill_in(const Document& document, const JoinedTable& joined) {
    std::vector<JoinedCell> refused;
    std::set<std::size_t> open_sheets;
    const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
    model->lockControllers();
    for (const auto& cell : joined.form.cells) {
        const auto sheet = sheet_at(document, cell.sheet);
        if (sheet.is() && open_sheets.insert(cell.sheet).second) {
            lift_protection({sheet, uno::UNO_QUERY_THROW});
        }
        if (!sheet.is() || is_locked(sheet, cell_at(sheet, cell.cell))) {
            refused.push_back(cell);
        } else {
            write(document, sheet, cell);
        }
    }
    model->unlockControllers();
    return refused;
}

}  // namespace

Document open_result(const uno::Reference<uno::XComponentContext>& context, const FolderReport& report, Language language) {
    const auto document = open(context, "private:factory/scalc", {});
    if (!document.is()) {
        return {};
    }
    const auto blank = document->getSheets()->getElementNames();
    const auto pages = folder_pages(report, language);
    for (const auto& page : pages) {
        if (add_page(document, page, page.name).empty()) {
            return {};
        }
    }
    for (sal_Int32 i = 0; i < blank.getLength(); ++i) {
        document->getSheets()->removeByName(blank[i]);
    }
    for (const auto& page : pages) {
        show_as_list(document, to_office_text(page.name), page);
    }
    show_sheet(document, sheet_at(document, 0));
    return document;
}

Document open_joined(const uno::Reference<uno::XComponentContext>& context, const JoinedTable& joined, Language language) {
    const auto document = open_copy(context, joined.form_url);
    if (!document.is()) {
        return {};
    }
    auto told = joined;
    told.refused = fill_in(document, joined);
    lift_protection({document, uno::UNO_QUERY_THROW});
    const auto points = open_points_page(told, language);
    const auto sources = sources_page(told, language);
    const auto hidden = add_page(document, sources, sources.name);
    if (add_page(document, points, points.name).empty()) {  // a structure behind a password: beside it, then
        const auto beside = open(context, "private:factory/scalc", {});
        if (!beside.is() || add_page(beside, points, points.name).empty() || add_page(beside, sources, sources.name).empty()) {
            return {};
        }
    } else if (!hidden.empty()) {
        const uno::Reference<com::sun::star::beans::XPropertySet> sheet(document->getSheets()->getByName(to_office_text(hidden)), uno::UNO_QUERY_THROW);
        sheet->setPropertyValue("IsVisible", uno::Any(false));
    }
    if (!joined.form.cells.empty()) {
        show_sheet(document, sheet_at(document, joined.form.cells.front().sheet));
    }
    return document;
}

}  // namespace kpisheet
