// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/eras/period.hpp"
#include "core/eras/text_cursor.hpp"
#include "core/eras/year_reader.hpp"

namespace kpisheet {

/// How far a year whose era is left out must be marked to be a year at all.
enum class LooseYear {
    with_mark,  ///< 3年度, 元年, 3年8月25日; 「3年」 and 「3年8月」 may be a number of years
    any,        ///< 3年 too: a reference gives the era
};

/// Reads one date, with its 末. On nothing the cursor may have moved.
[[nodiscard]] std::optional<WrittenDate> take_date(TextCursor& cursor, LooseYear loose);

/// What follows a year: 8月25日, .8.25, /11/1, -04-01, with its 末. False where month or day are no such thing (R6.13),
/// so that the year before them is none either; true where nothing of the kind follows.
[[nodiscard]] bool take_month_and_day(TextCursor& cursor, const WrittenYear& year, WrittenDate& date);

/// 8月, 8月25日 or a part of 25日 after a month; numbers as digits or kanji. Nothing taken where there is none.
[[nodiscard]] bool take_marked_month(TextCursor& cursor, WrittenDate& date);
[[nodiscard]] bool take_marked_day(TextCursor& cursor, WrittenDate& date);

/// 末, 末日: the last day of the month, year or fiscal year.
void take_end(TextCursor& cursor, WrittenDate& date);

}  // namespace kpisheet
