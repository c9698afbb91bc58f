// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// Opens a new, unsaved workbook from a template of the extension (registry/templates/kpisheet, named without .ots).
/// Throws what the office throws where the file can't be loaded.
void open_template(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const char* name);

}  // namespace kpisheet
