// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/deck.hpp"

#include <algorithm>
#include <functional>

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <cppuhelper/weakref.hxx>

#include "uno/sidebar/document_reviews.hpp"
#include "uno/sidebar/main_thread.hpp"
#include "uno/sidebar/navigation.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace ui = com::sun::star::ui;
using com::sun::star::frame::XFrame;
using com::sun::star::frame::XModel;

constexpr char deck_name[] = "KpiSheetDeck";

/// The workbook's document that a window shows; nothing in other windows.
uno::Reference<XModel> document_of(const uno::Reference<XFrame>& frame) {
    const auto controller = frame->getController();
    const uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document(
        controller.is() ? controller->getModel() : nullptr, uno::UNO_QUERY);
    return {document, uno::UNO_QUERY};
}

/// Where an issue stands, to be compared with others; a whole sheet comes before its cells.
struct Stop {
    std::size_t sheet;
    Address cell;
    auto operator<=>(const Stop&) const = default;
};
Stop stop_of(const Issue& issue) { return {issue.sheet, issue.range ? issue.range->first : Address{0, 0}}; }

bool open_deck(const uno::Reference<XFrame>& frame) {
    const uno::Reference<com::sun::star::frame::XController2> controller(frame->getController(), uno::UNO_QUERY);
    const auto sidebar = controller.is() ? controller->getSidebar() : nullptr;
    if (!sidebar.is()) {
        return true;  // a window that has none
    }
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    const auto decks = sidebar->getDecks();
    if (!decks.is() || !decks->hasByName(deck_name)) {
        return false;
    }
    const uno::Reference<ui::XDeck> deck(decks->getByName(deck_name), uno::UNO_QUERY_THROW);
    if (!deck->isActive()) {
        deck->activate(true);
    }
    return true;
}

/// A sidebar that was closed a moment ago is taken down by an event that is yet to come, and a new one gets its decks by
/// another: so each try comes after them.
constexpr int most_tries = 20;
void open_deck_later(const MainThread& main_thread, const uno::Reference<XFrame>& frame,
                     const std::function<void(const uno::Reference<XFrame>&)>& then, int tries = most_tries) {
    main_thread.post([main_thread, then, tries, weak = uno::WeakReference<XFrame>(frame)] {
        const uno::Reference<XFrame> still(weak);
        if (!still.is()) {
            return;
        }
        if (open_deck(still)) {
            then(still);
        } else if (tries > 1) {
            open_deck_later(main_thread, still, then, tries - 1);
        }
    });
}

}  // namespace

void show_deck(const uno::Reference<uno::XComponentContext>& context, const uno::Reference<XFrame>& frame) {
    open_deck_later(MainThread(context), frame, [context](const uno::Reference<XFrame>& shown) {
        if (const auto document = document_of(shown); document.is()) {
            review_of(context, document)->focus(shown);
        }
    });
}

void check_now(const uno::Reference<uno::XComponentContext>& context, const uno::Reference<XFrame>& frame) {
    if (const auto document = document_of(frame); document.is()) {
        show_deck(context, frame);
        review_of(context, document)->check();
    }
}

void go_to_issue(const uno::Reference<uno::XComponentContext>& context, const uno::Reference<XFrame>& frame,
                 bool forward) {
    const auto document = document_of(frame);
    if (!document.is()) {
        return;
    }
    const auto [workbook, review] = checked_document(context, document);
    const auto cursor = cursor_of(frame);
    if (!review || review->issues.empty()) {
        return;
    }
    const auto& sheets = workbook->sheets;
    const auto at = std::find_if(sheets.begin(), sheets.end(),
                                 [&](const Sheet& sheet) { return cursor && sheet.name() == cursor->sheet; });
    const Stop here{static_cast<std::size_t>(at - sheets.begin()), cursor ? cursor->cell : Address{}};
    const auto& issues = review->issues;
    const Issue* next = nullptr;
    if (forward) {
        const auto found =
            std::find_if(issues.begin(), issues.end(), [&](const Issue& issue) { return stop_of(issue) > here; });
        next = found == issues.end() ? &issues.front() : &*found;
    } else {
        const auto found =
            std::find_if(issues.rbegin(), issues.rend(), [&](const Issue& issue) { return stop_of(issue) < here; });
        next = found == issues.rend() ? &issues.back() : &*found;
    }
    if (go_to(frame, sheets[next->sheet].name(), next->range) == Arrival::there) {
        focus_sheet(frame);
    }
}

CheckedDocument checked_document(const uno::Reference<uno::XComponentContext>& context,
                                 const uno::Reference<XModel>& document) {
    return review_of(context, document)->finish();
}

}  // namespace kpisheet
