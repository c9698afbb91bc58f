// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reviews/review.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// Opens a new, unsaved workbook with the recognised tables as one tidy table (one value a row) that itself keeps the
/// rules for machine-readable tables: the columns of `kpisheet extract --format csv`. Saving it as .csv gives the same.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::frame::XModel> open_tidy_table(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const Workbook& workbook,
    const Review& review);

/// Opens a new, unsaved copy of a document for colleagues without the extension: every formula that calls a function of
/// the product is replaced by its value and looks the same; nothing else is changed, the document itself not at all.
/// Nothing when the copy could not be made.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::frame::XModel> open_distribution_copy(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

}  // namespace kpisheet
