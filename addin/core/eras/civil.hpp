// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>

#include "core/eras/period.hpp"
#include "core/result.hpp"

namespace kpisheet {

/// How much of a date is written.
enum class Precision { year, month, day };

/// The days a written date covers on the Gregorian calendar (proleptic, as given, for days before 1873-01-01), within
/// the years 1868 to 2999 by their number.
struct CivilDays {
    std::chrono::sys_days first;
    std::chrono::sys_days last;  ///< `first` when a day is written, or 末
    int fiscal_year = 0;         ///< April to March; of a year alone its own number, 年 and 年度 alike
    Precision precision = Precision::day;
};

/// A year that overruns its era (平成35年, 昭和64年1月8日, 令和元年4月1日) is the one it means. `reference` is the era
/// of a year whose era is left out. Unreadable: no era and no reference, a day that does not exist, a year out of
/// range.
[[nodiscard]] Result<CivilDays> civil_days(const WrittenDate& date, const Era* reference = nullptr);

/// Fiscal year, April to March, named by the western year it begins in. A month counts by its own: H31.3 is 2018.
[[nodiscard]] Result<int> fiscal_year_of(const WrittenDate& date, const Era* reference = nullptr);

/// Of a range, the fiscal year of its last date. An open range (H27～累計), 5年間 and 各年度 have none: unreadable.
[[nodiscard]] Result<int> fiscal_year_of(const Period& period, const Era* reference = nullptr);

/// The fiscal year that `day` falls in when it begins with month `start_month` (1 to 12), named by the year it begins
/// in.
[[nodiscard]] int fiscal_year_of(std::chrono::sys_days day, unsigned start_month = 4);

/// The first day of a month, year (1 January) or fiscal year (1 April); the last one of 年度末, 年末, 月末. When
/// `strict`, a date none of whose days lies in the era it names is a bad_argument.
[[nodiscard]] Result<std::chrono::sys_days> civil_day(const WrittenDate& date, bool strict = false,
                                                      const Era* reference = nullptr);

}  // namespace kpisheet
