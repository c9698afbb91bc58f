// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reviews/review.hpp"

namespace kpisheet {

/// What the menu, the toolbar and the sidebar's own buttons do with the deck of a window.

/// Opens the sidebar with the deck 「KPIシート」 for sure, and brings the keyboard to its list.
void show_deck(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

/// Shows the deck and checks the document anew, whether or not it has changed.
void check_now(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

/// Goes to the next (or previous) issue after the cell of the cursor, across sheets, and round at the end. Checks first
/// where nothing was checked yet.
void go_to_issue(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, bool forward);

/// A finished check of a document as it is now: the last one where nothing has changed since, else a new one, made at once.
struct CheckedDocument {
    std::shared_ptr<const Workbook> workbook;
    std::shared_ptr<const Review> review;
};
[[nodiscard]] CheckedDocument checked_document(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

}  // namespace kpisheet
