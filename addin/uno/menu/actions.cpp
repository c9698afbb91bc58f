// SPDX-License-Identifier: MPL-2.0
#include "uno/menu/actions.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include "core/reports/words.hpp"
#include "uno/documents/exports.hpp"
#include "uno/documents/report_sheet.hpp"
#include "uno/folders/folder_dialog.hpp"
#include "uno/help_pages.hpp"
#include "uno/menu/templates.hpp"
#include "uno/settings/configuration.hpp"
#include "uno/settings/kept_settings.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/deck.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
using com::sun::star::beans::PropertyValue;

void say(const Window& window, std::string_view ja, std::string_view en) {
    window.say(either(window.language(), ja, en));
}

void check(const Window& window) { check_now(window.context, window.frame); }
void next_issue(const Window& window) { go_to_issue(window.context, window.frame, true); }
void previous_issue(const Window& window) { go_to_issue(window.context, window.frame, false); }

/// The check of the window's document; nothing, and said, where it holds no KPI table.
CheckedDocument tables_of(const Window& window) {
    auto checked = checked_document(window.context, window.document());
    if (!checked.review || checked.review->recognition.tables.empty()) {
        say(window, "この文書には、KPIの表として読める表がありません。", "This document holds no table that can be read as a KPI table.");
        return {};
    }
    return checked;
}

void show_sheet(const Window& window, const std::string& name) {
    const uno::Reference<sheet::XSpreadsheetView> view(window.frame->getController(), uno::UNO_QUERY);
    const uno::Reference<com::sun::star::container::XNameAccess> sheets(window.workbook()->getSheets(), uno::UNO_QUERY);
    const uno::Reference<sheet::XSpreadsheet> made(sheets->getByName(to_office_text(name)), uno::UNO_QUERY);
    if (view.is() && made.is()) {
        view->setActiveSheet(made);
    }
}

void report(const Window& window) {
    const auto checked = tables_of(window);
    if (!checked.review) {
        return;
    }
    const auto name = add_report_sheet(window.workbook(), *checked.workbook, *checked.review,
                                       read_settings(window.context), window.language());
    if (name.empty()) {
        say(window, "報告シートを追加できませんでした。文書が読み取り専用か、シートの構成が保護されています。",
            "The report sheet could not be added: the document is read-only, or its structure is protected.");
        return;
    }
    show_sheet(window, name);
}

void check_folder(const Window& window) { show_folder_dialog(window.context, window.frame); }

void tidy_table(const Window& window) {
    const auto checked = tables_of(window);
    if (checked.review && !open_tidy_table(window.context, window.document(), *checked.workbook, *checked.review).is()) {
        say(window, "整った表を作れませんでした。", "The tidy table could not be made.");
    }
}

void distribution_copy(const Window& window) {
    if (!open_distribution_copy(window.context, window.document()).is()) {
        say(window, "配布用の写しを作れませんでした。", "The copy for distribution could not be made.");
    }
}

/// The office's options, open at the product's first page.
void settings(const Window& window) {
    const auto leaf = configuration_node(
        window.context, "/org.openoffice.Office.OptionsDialog/Nodes/org.kpisheet/Leaves/org.kpisheet.rules");
    const PropertyValue page("OptionsPageURL", 0, leaf.is() ? leaf->getPropertyValue("OptionsPage") : uno::Any(),
                             com::sun::star::beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<frame::XDispatchProvider> provider(window.frame, uno::UNO_QUERY);
    frame::DispatchHelper::create(window.context)
        ->executeDispatch(provider, ".uno:OptionsTreeDialog", "", 0, uno::Sequence<PropertyValue>(&page, 1));
}

void help(const Window& window) {
    if (const auto failed = open_help(window.context, window.language(), "index")) {
        window.say(*failed);
    }
}

constexpr Action all[] = {
    {"check", true, check},
    {"next-issue", true, next_issue},
    {"previous-issue", true, previous_issue},
    {"report", true, report},
    {"tidy-table", true, tidy_table},
    {"distribution-copy", true, distribution_copy},
    {"check-folder", false, check_folder},
    {"settings", false, settings},
    {"help", false, help},
    {"new-one-row", false, [](const Window& window) { open_template(window.context, "one-row"); }},
    {"new-two-rows", false, [](const Window& window) { open_template(window.context, "two-rows"); }},
    {"new-by-goal", false, [](const Window& window) { open_template(window.context, "by-goal"); }},
};

}  // namespace

std::span<const Action> actions() { return all; }

}  // namespace kpisheet
