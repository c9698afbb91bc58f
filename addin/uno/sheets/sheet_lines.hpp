// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Tells the builder which rows and columns from the first to `last` are hidden, by hand or by a filter, and whether
/// the sheet itself is hidden or protected. True when it is protected.
bool add_lines_and_flags(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, Address last,
                         SheetBuilder& builder);

}  // namespace kpisheet
