// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// ■数値目標, 【重要業績評価指標(KPI)】: a heading that says nothing but the kind of the indicators below it.
[[nodiscard]] std::optional<IndicatorKind> kind_of_heading(std::string_view text);

/// Ⅰ 数値目標, (1)KPI: begins with a number of its own (normalised text).
[[nodiscard]] bool is_numbered(std::string_view text);

/// Without the marks that set a heading off: ■ ◆ 【 】 《 》.
[[nodiscard]] std::string_view bare_heading(std::string_view text);

}  // namespace kpisheet
