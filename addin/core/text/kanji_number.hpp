// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kpisheet {

/// A whole number written in kanji.
struct KanjiNumber {
    long long number = 0;    ///< 0 … 9,999,999,999,999,999
    std::size_t length = 0;  ///< bytes it takes
};

/// Reads the run of kanji numerals at `normalised[0]`: with units (二十五, 三千二百, 百二十万, 千) or positional
/// (二〇二五, 二五). Takes the whole run; a run that is no number (十十, 二五十, 万 alone, more than 16 digits) gives
/// nothing. Whether 一 is a one or a dash, and 千 a number or a multiplier, is the caller's matter.
[[nodiscard]] std::optional<KanjiNumber> read_kanji_number(std::string_view normalised);

}  // namespace kpisheet
