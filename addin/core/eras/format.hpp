// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace kpisheet {

/// Text of a date in the Japanese calendar, by the pattern letters of spreadsheets (either case):
///   g gg ggg    R, 令, 令和            e ee        year of the era: 6, 06
///   yy yyyy     24, 2024               m mm d dd   month, day: 1, 01
///   aaa aaaa    水, 水曜日
/// "JIS" is gee.mm.dd (JIS X 0301: R06.11.01). Text in "quotes" or after a backslash, and all other characters, stay as
/// they are; an opening [$-411] is left out. An empty pattern is the default one.
///
/// The year 1 as `e` is 元 before 年 and in a pattern without a month (R元), else 1 (R1.5.1); `ee` is always digits.
///
/// bad_argument: a day before 明治 (1868-10-23), a pattern without any pattern letter, with an unknown number of them
/// (ggggg, mmm), an open quote, more than 255 bytes, or with letters for what the date does not have.

/// Default: 令和元年5月1日.
[[nodiscard]] Result<std::string> format_era(std::chrono::sys_days day, std::string_view pattern = {});

/// A month, by the era at its end. Default: 令和元年5月.
[[nodiscard]] Result<std::string> format_era(std::chrono::year_month month, std::string_view pattern = {});

/// A fiscal year, by the era that names it (era_of_fiscal_year). Default: 令和元年度.
[[nodiscard]] Result<std::string> format_era_year(int fiscal_year, std::string_view pattern = {});

}  // namespace kpisheet
