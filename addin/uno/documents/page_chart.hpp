// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/reports/page.hpp"

namespace kpisheet {

/// Puts a chart over its area; its figures are its own.
void add_chart(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const PageChart& chart);

}  // namespace kpisheet
