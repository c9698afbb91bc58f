// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "golden/written_book.hpp"

namespace kpisheet::golden {

/// How a town writes a year.
enum class YearHabit : std::uint8_t { initial, initial_of_two_digits, wide_initial, era, era_in_wide_digits, one_kanji, western, both };

/// Writes the years of the headings in one habit: R5, R05, Ｒ５, 令和5, 令和５, 令5, 2023, 2023(R5).
/// Sheets that leave the era of a year to the reader (R3～7, 29年度 below 平成) would say less without it; western years are not
/// written there.
void write_years(WrittenBook& book, YearHabit habit);

}  // namespace kpisheet::golden
