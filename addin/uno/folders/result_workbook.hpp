// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reports/folder_report.hpp"
#include "core/reports/joined_table.hpp"

namespace kpisheet {

/// Shows what was found as a new workbook that is not saved yet. Null when the office makes none.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> open_result(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const FolderReport& report, Language language);

/// Shows the form filled in, as a new workbook that is not saved yet: values as values, texts as texts, the form's own
/// formulas as they are; 確認事項 behind it, and 出典 hidden. Null when the office does not open the form.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> open_joined(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const JoinedTable& joined, Language language);

}  // namespace kpisheet
