// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "core/values/value.hpp"

namespace kpisheet {

/// A number as written with its sign and its large units: 1,625千, △ 6,926, 2億396万, 1,828億34百万.
struct Figure {
    double number = 0;       ///< multiplied out, sign included
    double scale = 1;        ///< the large unit of the last digits: 1000 for 1,625千
    int decimals = 0;        ///< decimal places of the last digits
    long long mantissa = 0;  ///< with `exponent` the exact decimal number, where it has few enough digits
    int exponent = 0;
    bool exact = false;
    bool bare = true;        ///< no large unit was written
    Fault fault = Fault::none;
    std::size_t length = 0;  ///< bytes read; 0 where no figure starts. With a fault: the bytes in question
};

/// Reads the figure that starts at `text[0]` (normalised). A sign counts only directly before the digits or with
/// spaces between. ゼロ is 0. A single 一 is a dash or a one: Fault::dash_or_one.
[[nodiscard]] Figure read_figure(std::string_view text);

/// The number nearest to the figure × 10^power: 36.7 by -2 is 0.367, not 36.7 / 100 rounded twice.
[[nodiscard]] double times_power_of_ten(const Figure& figure, int power);

/// Decimal places of the shortest decimal form of `number`; 0 for whole and not finite numbers.
[[nodiscard]] int shown_decimals(double number);

}  // namespace kpisheet
