// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Puts the formula of `example`, filled to it, into `cell`. Nothing where it would point outside the sheet. Safe only
/// where the formula is one that is computed here (a cell divided by a cell) and shows what stands there already.
[[nodiscard]] std::optional<Fix> fill_formula(const Sheet& sheet, const SheetCell& example, const SheetCell& cell);

}  // namespace kpisheet
