// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/table.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// A role in a planner's words: 実績値, Actual.
[[nodiscard]] std::string_view role_name(ColumnRole role, Language language);

}  // namespace kpisheet
