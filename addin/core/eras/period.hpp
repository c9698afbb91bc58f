// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/eras/era.hpp"

namespace kpisheet {

/// A date as far as it is written: a year of an era, a western year or a year whose era is left out; perhaps a month;
/// perhaps a day. Not checked against the calendar: R6.2.30 is readable, but no civil date.
struct WrittenDate {
    const Era* era = nullptr;  ///< null: western, or left out
    bool western = false;      ///< 2025, 2025年度, R5(2023): `year` is the western one then only when era is null
    int year = 0;              ///< 1 for 元; of the era, the western calendar, or of an era left out
    int month = 0;             ///< 1..12 when readable; 0: not written
    int day = 0;               ///< 0: not written
    bool fiscal = false;       ///< 年度
    bool end = false;          ///< 年度末, 年末, 月末
};

/// A period as written beside a value, in a heading or in a cell of its own.
struct Period {
    enum class Kind {
        date,       ///< one day, month, year or fiscal year: H30, R元.11, 令和7年度
        range,      ///< H26～H30, R5.1~6, H27～累計 (open: first == last)
        span,       ///< 5年間, 第1期6年間: `years` long, not placed on the calendar
        each_year,  ///< 各年度, 毎年度
    };

    Kind kind = Kind::date;
    WrittenDate first;
    WrittenDate last;   ///< equal to `first` unless a range
    int years = 0;      ///< of a span
    bool open = false;  ///< H27～累計: a range without an end
    std::size_t length = 0;  ///< bytes of the normalised text it takes, with 末, 現在, 時点, の平均値, 平均, 累計
};

/// Reads the longest period that starts at `text[0]` (normalised). Nothing where there is none. A bare number is no
/// period: 「3」 is none, 「3年度」 is one with the era left out, 「2025」 (1868 to 2999, four digits and no more) is
/// one. Looks at a bounded number of characters, however long the text is.
[[nodiscard]] std::optional<Period> read_period(std::string_view text);

/// As read_period, but also reads 「3年」 and 「3年8月」 as dates whose era is left out. For texts beside a reference
/// that gives the era; elsewhere they are as likely a number of years.
[[nodiscard]] std::optional<Period> read_period_beside_reference(std::string_view text);

}  // namespace kpisheet
