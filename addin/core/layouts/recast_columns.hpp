// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"

namespace kpisheet {

// Columns that hold something else than their heading says by itself.

/// 決算 | 決算見込 of years in a plan of waterworks or hospitals: actuals and forecasts, where no column is of money.
void settle_results_called_accounts(TableColumns& settled);

/// 目標額 | 実績額 of years in a plan of reforms: targets and actuals of what is saved, and no costs.
void settle_amounts_reached(TableColumns& settled);

/// R7目標に対する率, R6／R7目標 over quotients of other cells shown in %, where the other columns hold figures of other units: rates
/// of the year of what is divided. `from` is the column of the first of `contents`.
void settle_quotients(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled);

/// 課CD over numbers beside 担当課: codes of sections, not their names.
void settle_codes_of_departments(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled);

/// 区分, 状況 over A, B, C right of the values: grades, not the kinds of rows.
void settle_letter_grades(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled);

/// 目標 over R2～R6計, and no other target: what is to be reached in all these years is the target.
void settle_lone_total(TableColumns& settled);

}  // namespace kpisheet
