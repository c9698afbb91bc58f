// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/eras/era.hpp"
#include "core/eras/text_cursor.hpp"

namespace kpisheet {

/// The year part of a written date.
struct WrittenYear {
    enum class Mark { none, year, fiscal };  ///< nothing, 年, 年度 after it

    const Era* era = nullptr;
    bool western = false;  ///< the western year is written, alone or beside the era's: R5(2023)
    bool bare = false;     ///< a number with nothing before it: 3年度, 2025
    int number = 0;        ///< as WrittenDate::year
    Mark mark = Mark::none;
};

/// Western years that can be meant: eras begin with 1868, and Calc's own dates end long after 2999.
inline constexpr int earliest_year = 1868;
inline constexpr int latest_year = 2999;

/// Reads 令和7年度, R元, 27年度, 2025, FY23, '24年度, R5(2023), 2023年(令和5年). Two-digit western years are 1969 to
/// 2068, as POSIX has them. On nothing the cursor may have moved.
[[nodiscard]] std::optional<WrittenYear> take_year(TextCursor& cursor);

/// 元 is 1; else digits or kanji numerals, of at most `most_digits` decimal digits.
[[nodiscard]] std::optional<int> take_year_number(TextCursor& cursor, std::size_t most_digits);

/// 年度 or 年, but not the 年 of 年間, 年代, 年目.
[[nodiscard]] WrittenYear::Mark take_year_mark(TextCursor& cursor);

}  // namespace kpisheet
