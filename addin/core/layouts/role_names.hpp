// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/layouts/table.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// A role in a planner's words, in either language: 実績値, Actual. As role_name in Japanese.
[[nodiscard]] std::string_view role_name(ColumnRole role, Language language);

}  // namespace kpisheet
