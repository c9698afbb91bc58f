// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kpisheet {

/// A Japanese era. The table is the one home of its facts: a new era is one new line there.
struct Era {
    std::string_view name;         ///< 令和
    std::string_view short_name;   ///< 令
    char letter;                   ///< R
    char32_t square;               ///< ㋿
    std::chrono::sys_days begins;  ///< first day, Gregorian
};

/// All eras since 明治, oldest first.
[[nodiscard]] std::span<const Era> all_eras();

/// The era in force on `day`; null before 1868-10-23.
[[nodiscard]] const Era* era_on(std::chrono::sys_days day);

/// The era that names the fiscal year April `year` – March `year` + 1; null before FY1868.
/// It is the era in force at the year's end, except that an era which begins in January to March names no fiscal
/// year 0: FY1988 ends in 平成 but is 昭和63年度. So FY1926 is 昭和元年度, FY1989 平成元年度, FY2019 令和元年度.
[[nodiscard]] const Era* era_of_fiscal_year(int year);

/// The western year of the era's first year (元年).
[[nodiscard]] int first_year(const Era& era);

/// True when at least one day of `first` … `last` lies in the era.
[[nodiscard]] bool covers_any(const Era& era, std::chrono::sys_days first, std::chrono::sys_days last);

/// An era's name as it stands at the start of a text.
struct EraName {
    enum class Form { name, short_name, letter };  ///< 令和 or ㋿; 令; R or r

    const Era* era = nullptr;
    Form form = Form::name;
    std::size_t length = 0;  ///< bytes
};

/// The era named at `text[0]` (normalised), the longest form first. What follows the name is the caller's matter.
[[nodiscard]] std::optional<EraName> read_era_name(std::string_view text);

}  // namespace kpisheet
