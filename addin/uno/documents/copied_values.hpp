// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "uno/documents/product_calls.hpp"

namespace kpisheet {

/// Replaces the formulas of a copied sheet that need the product by what the original shows: see
/// open_distribution_copy. Throws com.sun.star.uno.Exception where the copy lets itself not be changed.
void replace_product_formulas(
    const ProductCalls& calls, const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& original,
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& copied_document,
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& copy);

}  // namespace kpisheet
