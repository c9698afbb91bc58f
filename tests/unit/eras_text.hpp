// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace kpisheet::eras_test {

/// Results as texts, so that one column of a table holds both results and errors.
inline std::string shown(Error error) {
    switch (error) {
        case Error::missing:
            return "missing";
        case Error::unreadable:
            return "unreadable";
        case Error::bad_argument:
            return "bad argument";
        case Error::zero_denominator:
            return "zero denominator";
        case Error::out_of_range:
            return "out of range";
    }
    return "";
}

inline std::string shown(int number) { return std::to_string(number); }
inline std::string shown(const std::string& text) { return text; }

inline std::string shown(std::chrono::sys_days day) {
    const std::chrono::year_month_day civil{day};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(civil.year()), unsigned(civil.month()),
                  unsigned(civil.day()));
    return text;
}

/// Calc's default.
inline constexpr std::chrono::sys_days null_date{std::chrono::year{1899} / 12 / 30};

inline double serial(std::chrono::sys_days day) { return static_cast<double>((day - null_date).count()); }

template <class T>
std::string shown(const Result<T>& result) {
    return result ? shown(*result) : shown(result.error());
}

}  // namespace kpisheet::eras_test
