// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace kpisheet::benchmark {

/// Writes a KPI sheet of an invented town into the first sheet of a document: a title, a heading and so many rows of 15
/// columns. Names differ; goals, departments and units recur; half of the rows hold numbers with a number format, half
/// texts as typed (1,234人); one rate in 500 is wrong, and the costs of every 100 rows are added up by a formula.
void write_kpi_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     sal_Int32 rows);

}  // namespace kpisheet::benchmark
