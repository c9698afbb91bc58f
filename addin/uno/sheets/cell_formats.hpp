// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// Cells with the same format.
struct FormattedRange {
    Range range;
    sal_Int32 number_format = 0;  ///< the document's key
};

/// What the formats of a stretch of cells say.
struct CellFormats {
    std::vector<FormattedRange> ranges;  ///< disjoint; they cover the whole stretch
    std::vector<Range> merges;           ///< whose anchors lie in it
    std::vector<Range> open;             ///< not locked, where that was asked for; disjoint
    bool cut_off = false;                ///< there are more merges than `most_merges`
};

constexpr std::size_t most_merges = 200'000;

/// Reads number formats and merges of the cells in `bounds`, and which of them are not locked if `protection`, with a few calls per kind of format.
[[nodiscard]] CellFormats read_cell_formats(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const Range& bounds,
    bool protection);

}  // namespace kpisheet
