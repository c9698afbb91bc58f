// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// All about an issue, as the detail area and the clipboard show it: the rule, the place, the evidence, the proposed fix
/// with before → after, why it matters, what to do.
[[nodiscard]] std::string full_text(const Issue& issue, const Workbook& workbook, Language language);

/// One line of a table to be pasted into a sheet, parted by tabs: severity, sheet, cell, rule, message.
[[nodiscard]] std::string table_line(const Issue& issue, const Workbook& workbook, Language language);

}  // namespace kpisheet
