// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "core/reports/file_report.hpp"

namespace kpisheet {

/// Who saved the workbook last and when, as its document properties say. Empty where they say nothing.
[[nodiscard]] LastChange last_change_of(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}  // namespace kpisheet
