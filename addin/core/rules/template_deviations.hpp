// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

// The parts of differs-from-template. `examined.form` is there.

/// Columns removed, added, moved and renamed: one issue for columns side by side, and one for all tables of the sheet.
void report_column_deviations(const Examined& examined, Findings& findings);

/// Names, units, sections and other printed cells that read otherwise; one issue for the same change in several rows.
void report_printed_cells(const Examined& examined, Findings& findings);

/// Formulas of the form that were typed over, removed or replaced by others.
void report_overwritten_formulas(const Examined& examined, Findings& findings);

/// Cells that the form's protection keeps from being changed and that read otherwise all the same: those that no other
/// comparison speaks of. One issue for cells below each other.
void report_protected_cells(const Examined& examined, Findings& findings);

}  // namespace kpisheet
