// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "golden/written_book.hpp"

namespace kpisheet::golden {

/// How a town writes a year.
enum class YearHabit : std::uint8_t { initial, initial_of_two_digits, wide_initial, era, era_in_wide_digits, one_kanji, western, both };

/// Writes the years of the headings in one habit: R5, R05, Ｒ５, 令和5, 令和５, 令5, 2023, 2023(R5). A heading that leaves a part of
/// a year to the reader (R3～7, 29年度 below 平成) says something else in another habit; it is left as it is.
void write_years(WrittenBook& book, YearHabit habit);

}  // namespace kpisheet::golden
