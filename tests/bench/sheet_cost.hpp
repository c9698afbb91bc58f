// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet::benchmark {

/// What it takes to read and check the first sheet of a document, in seconds; and what was there.
struct SheetCost {
    double bare = 0;  ///< the office's own bulk calls alone: getDataArray and getUniqueCellFormatRanges
    double snapshot = 0;
    double recognition = 0;
    double rules = 0;
    double bytes = 0;  ///< of the heap, that snapshot and recognition keep
    double cells = 0;  ///< that hold something
    double indicators = 0;
    double issues = 0;
};

/// Measures once, in this process. What is made is freed within the time that is measured.
[[nodiscard]] SheetCost measure_sheet(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}  // namespace kpisheet::benchmark
