// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/eras/period.hpp"
#include "core/eras/text_cursor.hpp"

namespace kpisheet {

/// Reads what makes a range of the date `period.first` that stands before the cursor: ～H30, ～5年度, ~6, からR7まで,
/// ～累計. Sets kind, first, last and open. Takes nothing and is false where the two are no range: R5-人, R5～R3.
[[nodiscard]] bool take_range_end(TextCursor& cursor, Period& period);

/// 3～7年度: a range whose era is left out in both years.
[[nodiscard]] bool take_bare_range(TextCursor& cursor, Period& period);

/// 5年間, 5か年, 五ヵ年: how many years; nothing where it is none.
[[nodiscard]] std::optional<int> take_span(TextCursor& cursor);

}  // namespace kpisheet
