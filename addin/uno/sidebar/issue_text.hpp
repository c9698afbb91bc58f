// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// All about an issue in one text, as the detail area shows it: the rule, the place, the evidence, the proposed fix
/// with before → after, why it matters, what to do.
[[nodiscard]] std::string full_text(const Issue& issue, const Workbook& workbook, Language language);

/// The text for the clipboard: pasted into a sheet, where each line is a cell, none of it is a formula.
[[nodiscard]] std::string pasteable(const std::string& text);

}  // namespace kpisheet
