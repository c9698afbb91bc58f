// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace kpisheet {

/// The decimal digits of a finite number's magnitude, in its shortest form that reads back the same: 28.45 is 2845 with
/// the point after two. Rounding happens on these digits, so what is a half in decimals is one.
class DecimalFigure {
public:
    /// `magnitude` is finite and 0 or more.
    explicit DecimalFigure(double magnitude);

    /// Rounds half up to so many places after the point.
    void round_to(int decimals);
    /// Rounds half up to so many significant digits.
    void round_to_significant(int digits) { round_to(digits - point_); }

    [[nodiscard]] bool is_zero() const { return size_ == 0; }
    /// Digits before the point; 0 or less for 0.05.
    [[nodiscard]] int whole_digits() const { return point_; }
    /// Digits after the point, trailing zeros left out.
    [[nodiscard]] int decimals() const { return size_ > point_ ? size_ - point_ : 0; }

    /// The digits before the point, at least so many, with commas between groups of three if asked.
    void append_whole(int least_digits, bool grouped, std::string& shown) const;
    /// So many digits after the point, without the point.
    void append_decimals(int decimals, std::string& shown) const;
    /// All digits with an exponent: 1.5E+20.
    void append_scientific(std::string& shown) const;

private:
    [[nodiscard]] char digit(int at) const {
        return at >= 0 && at < size_ ? digits_[static_cast<std::size_t>(at)] : '0';
    }
    void read_shortest_form(double magnitude);
    void drop_trailing_zeros();

    std::array<char, 24> digits_{};
    int size_ = 0;   ///< digits kept, the last one no zero
    int point_ = 0;  ///< the decimal point stands before digit number point_
};

}  // namespace kpisheet
