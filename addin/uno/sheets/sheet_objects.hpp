// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// At most so many objects of a sheet, and as many of its comments, are looked at: a drawing may consist of any number.
constexpr sal_Int32 most_objects = 1000;

/// Tells the builder of drawings, pictures, charts, form controls and comments.
void add_objects(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                 SheetBuilder& builder);

}  // namespace kpisheet
