// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/eras/period.hpp"

namespace kpisheet {

/// A period among the words of a text.
struct PeriodAt {
    Period period;
    std::size_t at = 0;  ///< byte of the text
};

/// The periods in `text` (normalised), in order. Linear in its length.
[[nodiscard]] std::vector<PeriodAt> periods_in(std::string_view text);

/// `text` with every `from` (令和1, R1) written as `to`; 令和10 and PR1 are other words and stay.
[[nodiscard]] std::string with_year(std::string_view text, std::string_view from, std::string_view to);

/// A text of a few words, no prose, with a figure in it: a period there is a heading, a value's time or part of a name.
/// Quick, and never wrong when it says no.
[[nodiscard]] bool may_name_period(std::string_view text);

/// True when `text` (normalised) holds the sign of an era or a letter: quick, and never wrong when it says no.
[[nodiscard]] bool may_name_era(std::string_view text);

/// A quick no for texts as printed that can't hold a year of an era: without any figure, or any sign that an era begins with.
[[nodiscard]] bool may_date_by_era(std::string_view text);

}  // namespace kpisheet
