// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "core/values/value.hpp"

namespace kpisheet {

/// Digits as written, without their commas.
struct Digits {
    std::string_view written;  ///< with commas
    int decimals = 0;
    bool whole_number_exact = true;  ///< `mantissa` holds all digits, those after the point included
    long long mantissa = 0;
    Fault fault = Fault::none;
    std::size_t length = 0;
};

[[nodiscard]] inline bool digit_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

/// 12,345.67 from its first digit on. A comma that no digit follows ends the number (a list), any other comma off the
/// groups of three is a fault.
[[nodiscard]] Digits read_digits(std::string_view text);

}  // namespace kpisheet
