// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// The sheet at this place in the document; null where there is none (any more).
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_at(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, std::size_t index);

/// A cell of a sheet; null for a place that no sheet of this document has.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::table::XCell> cell_at(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, Address at);

/// What a person sees in the cell.
[[nodiscard]] std::string shown_text(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell);

/// True when the sheet is protected and the cell is not among those left open.
[[nodiscard]] bool is_locked(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                             const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell);

/// True for a cell of an array formula ({=…}), alone or with others.
[[nodiscard]] bool is_in_array(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell);

/// The document's key of a number format given in its English form; it is added where the document has none such.
/// Nothing when the office does not understand the code.
[[nodiscard]] std::optional<sal_Int32> number_format_key(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, const std::string& code);

}  // namespace kpisheet
