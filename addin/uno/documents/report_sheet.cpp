// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/report_sheet.hpp"

#include "core/reports/report_sheet.hpp"
#include "core/rules/rule_words.hpp"
#include "uno/documents/made_sheet.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;

std::string add_report_sheet(const uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                             const Workbook& workbook, const Review& review, const Settings& settings, Language language) {
    return add_page(document, report_sheet(workbook, review, settings, language),
                    either(language, "KPIシート：報告シートを作る", "KPI Sheet: Add Report Sheet"));
}

}  // namespace kpisheet
