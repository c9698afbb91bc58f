// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reviews/review.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// Opens a new, unsaved workbook with the recognised tables as one tidy table (one value a row) that itself keeps the
/// rules for machine-readable tables: the columns of `kpisheet extract --format csv`. Saving it as .csv gives the same,
/// but for the apostrophes that keep a .csv safe: here a text is a text. What no sheet holds goes on in the next one.
/// `document` is the one that was reviewed. Nothing when no window could be opened.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::frame::XModel> open_tidy_table(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, const Workbook& workbook,
    const Review& review);

/// Opens a new, unsaved copy of a document for colleagues without the extension: every formula that calls a function of
/// the product, itself or through a name, is replaced by what it shows, and array formulas as a whole; so is FORMULA(B5)
/// that shows such a formula. Nothing else is changed, the document itself not at all. The copy is made in memory, runs no macro and updates no link.
///
/// An error stays the office's own error (=#N/A), and an empty text an empty text (=""), so that formulas that refer to
/// them show the same. Errors that have no such form (Err:502) become the text that was shown. Names that call a
/// function of the product are gone from the copy. Conditional formats and validations that call one stay: they are
/// without effect where the extension is missing. A sheet that is protected without a password is protected again, with
/// the usual permissions.
///
/// Nothing when the copy could not be made: a cell lies in a sheet that is protected with a password, say.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::frame::XModel> open_distribution_copy(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

}  // namespace kpisheet
