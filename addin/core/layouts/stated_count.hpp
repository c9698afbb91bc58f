// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// Reads a line that states how many projects and KPIs stand above it (normalised text): 小計(事業数:8、KPI数:7).
/// Its cell and scope are the caller's.
[[nodiscard]] std::optional<StatedCount> read_stated_count(std::string_view text);

/// The same of a label and the cell behind it: KPI数 | 16指標. A bare figure beside such a label may be a heading's or a list's.
[[nodiscard]] std::optional<StatedCount> read_stated_count(std::string_view label, std::string_view beside);

/// The same of the words that close a group and the cell behind them: 小計 | 数値目標:1、KPI:4, 計 | 16指標.
[[nodiscard]] std::optional<StatedCount> read_closing_count(std::string_view closing, std::string_view beside);

/// A heading that states the counts of what stands below it: 政策2 子どもの夢を育むまち【事業数 4・指標数 4】. `section` is the open one:
/// its own name before the counts says that they close it.
[[nodiscard]] bool leads_with_counts(std::string_view text, std::string_view section);

}  // namespace kpisheet
