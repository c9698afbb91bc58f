// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace kpisheet {

// The figures of a plan are decimals, a double is binary: 0.1 + 0.2 is not 0.3, and 1.005 lies below its own half.
// What is exact in decimals must not fail here, so a difference of some 2^-48 of a figure's size counts as noise. That
// is the measure the spreadsheet itself uses; figures of up to 14 digits stay apart.

/// How a figure is brought to a number of digits. All three mirror at zero, as ROUND, ROUNDUP and ROUNDDOWN of the
/// spreadsheet do: 切上げ of -1.2 is -2.
enum class Rounding : std::uint8_t {
    nearest,  ///< 四捨五入: half goes away from zero
    up,       ///< 切上げ: away from zero
    down,     ///< 切捨て: towards zero
};

/// Order of two finite numbers as decimals: equivalent when only binary noise parts them. Whole numbers are compared
/// to the last digit.
[[nodiscard]] std::weak_ordering compare_decimals(double left, double right);

/// `value` at `places` decimal places (-3: to thousands; -40 to 40). A value with no digit behind them is unchanged.
[[nodiscard]] double round_decimal(double value, int places, Rounding rounding);

/// The decimal places of a number that was written as a decimal, 0 to 12: 0.1 + 0.2 has one. Nothing for others (1/3).
[[nodiscard]] std::optional<int> decimal_places(double value);

/// Several decimals counted in the largest unit 1, 0.1, 0.01 … in which all of them are whole: sums, differences and
/// multiples of the counts are exact, and a quotient is the double nearest to the true one. Where there is no such
/// unit, the counts are the values themselves.
class DecimalUnits {
public:
    explicit DecimalUnits(std::initializer_list<double> values);

    [[nodiscard]] double count(double value) const;
    /// What `count` / `divisor` units amount to.
    [[nodiscard]] double amount(double count, double divisor) const { return count / (divisor * units_in_one_); }

private:
    double units_in_one_ = 1;
    bool whole_ = true;
};

/// `value` without its binary noise if it is a whole number of at most 2^53, else nothing.
[[nodiscard]] std::optional<double> as_whole(double value);

}  // namespace kpisheet
