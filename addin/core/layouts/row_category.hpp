// SPDX-License-Identifier: MPL-2.0
// What the rows of a block hold, by the word in their 区分 cell. Every text given to these functions is normalised. The word may be
// spaced out, numbered, set in brackets and followed by a unit or by how it is reckoned: 目 標, (実績), ②実績値(人), 達成率:②/①.
#pragma once

#include <optional>
#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// What a row of a block holds, by the whole text of its 区分 cell: 目標値, 実績値, 達成率, 計画, 見込.
[[nodiscard]] std::optional<ValueRole> row_category(std::string_view text);

/// 実績(累計), 累計実績: beside a row 実績(単年) it holds the years so far.
[[nodiscard]] bool says_running_total(std::string_view text);

/// A row of a block that holds no values: 達成状況, 評価, 対前年増減 in its 区分 cell.
[[nodiscard]] bool is_other_category(std::string_view text);

/// 達成状況, 進捗状況: how far the target is reached, in words or in percents.
[[nodiscard]] bool tells_progress(std::string_view words);

/// 合計, 平均達成率: what begins a row of sums or averages.
[[nodiscard]] bool is_subtotal(std::string_view text);

}  // namespace kpisheet
