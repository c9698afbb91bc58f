// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/reviews/review.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// Adds the report sheet 「KPI報告」 at the end of a document (the one that is there already is replaced) as one undo step:
/// verdict, counts by goal and rule, the achievement of every KPI, a chart by goal, the issues with links to their
/// cells; printable on A4 landscape. Values only. Returns the new sheet's name; empty when the document cannot be
/// changed (read-only, protected structure). Redo after an undo brings back all but the page style (A4 landscape) and the
/// heights set by hand, which the office does not keep: make the report anew to print it.
[[nodiscard]] std::string add_report_sheet(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, const Workbook& workbook,
    const Review& review, const Settings& settings, Language language);

}  // namespace kpisheet
