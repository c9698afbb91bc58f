// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <string>

#include "core/result.hpp"
#include "core/values/cell.hpp"

namespace kpisheet {

/// The functions KPI.YEAR, KPI.DATE, KPI.ERA and KPI.FISCALYEAR over cells as a spreadsheet hands them over.
///
/// A value is a text that is a period as a whole (spaces and one pair of brackets around it are allowed), or a number:
/// a whole one from 1868 to 2999 is a year, any other is a date in days since `null_date`, the fraction dropped.
/// Of a range the last date counts. A range without an end, 5年間 and 各年度 are unreadable.
/// A blank cell, an empty text, a dash or a word for missing is Error::missing; other texts are unreadable, and so are
/// days that don't exist and numbers outside the years 1 to 9999.
///
/// A reference gives the era of a year that leaves it out (3年度): an era's name, a text that names one, or a year or
/// date, which stands for the era in force then. A blank cell, an empty text, and 0, which is what a blank cell becomes
/// on its way to an add-in, give none.

/// KPI.YEAR: the western fiscal year. Also reads headings with one year among words: 「R6(目標値)」, 「目標値24年度」.
[[nodiscard]] Result<int> calendar_year(const Cell& value, const Cell& reference, std::chrono::sys_days null_date);

/// KPI.DATE: the first day of a month, year (1 January) or fiscal year (1 April), the last day of 年度末. When
/// `strict`, a date outside the era it names is a bad_argument.
[[nodiscard]] Result<std::chrono::sys_days> calendar_date(const Cell& value, bool strict, const Cell& reference,
                                                          std::chrono::sys_days null_date);

/// KPI.ERA: a date, a month or a fiscal year in the Japanese calendar. `format` as in format_era; a blank cell, an
/// empty text or 0 is the default one. A day before 明治 or a format that is no pattern is a bad_argument.
[[nodiscard]] Result<std::string> era_text(const Cell& value, const Cell& format, const Cell& reference,
                                           std::chrono::sys_days null_date);

/// KPI.FISCALYEAR: the fiscal year of a date, named by the western year it begins in. `start_month` is a whole number
/// from 1 to 12, else a bad_argument. A year alone is its own fiscal year, whatever month that begins with.
[[nodiscard]] Result<int> fiscal_year(const Cell& value, double start_month, std::chrono::sys_days null_date);

}  // namespace kpisheet
