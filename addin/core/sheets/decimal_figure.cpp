// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/decimal_figure.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kpisheet {
namespace {

constexpr double whole_in_double =
    1e15;  // below it, a double holds every whole number, and a long long holds the double

}  // namespace

DecimalFigure::DecimalFigure(double magnitude) {
    if (magnitude < whole_in_double && magnitude == std::floor(magnitude)) {
        // Whole numbers are most of what sheets hold, and several times faster this way.
        const auto end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), std::llround(magnitude)).ptr;
        size_ = point_ = static_cast<int>(end - digits_.data());
    } else {
        read_shortest_form(magnitude);
    }
    drop_trailing_zeros();
}

void DecimalFigure::read_shortest_form(double magnitude) {
    std::array<char, 40> text;  // 1.2345678901234567e-308 is the longest form
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), magnitude, std::chars_format::scientific).ptr;
    const char* at = text.data();
    for (; at != end && *at != 'e'; ++at) {
        if (*at != '.') {
            digits_[static_cast<std::size_t>(size_++)] = *at;
        }
    }
    ++at;  // e
    at += *at == '+' ? 1 : 0;
    std::from_chars(at, end, point_);
    ++point_;
}

void DecimalFigure::round_to(int decimals) {
    const auto keep = point_ + decimals;
    if (keep >= size_) {
        return;
    }
    const auto up = keep >= 0 && digit(keep) >= '5';
    size_ = std::max(keep, 0);
    if (!up) {
        drop_trailing_zeros();
        return;
    }
    while (size_ > 0 && digits_[static_cast<std::size_t>(size_ - 1)] == '9') {
        --size_;
    }
    if (size_ == 0) {  // 9.96 to one place: 10.0
        digits_[0] = '1';
        size_ = 1;
        ++point_;
    } else {
        ++digits_[static_cast<std::size_t>(size_ - 1)];
    }
}

void DecimalFigure::drop_trailing_zeros() {
    while (size_ > 0 && digits_[static_cast<std::size_t>(size_ - 1)] == '0') {
        --size_;
    }
    point_ = size_ == 0 ? 0 : point_;
}

void DecimalFigure::append_whole(int least_digits, bool grouped, std::string& shown) const {
    const auto count = std::max(is_zero() ? 0 : point_, least_digits);
    for (auto left = count; left > 0; --left) {
        shown.push_back(digit(point_ - left));
        if (grouped && left % 3 == 1 && left > 1) {
            shown.push_back(',');
        }
    }
}

void DecimalFigure::append_decimals(int decimals, std::string& shown) const {
    for (auto at = point_; at < point_ + decimals; ++at) {
        shown.push_back(digit(at));
    }
}

void DecimalFigure::append_scientific(std::string& shown) const {
    shown.push_back(digit(0));
    if (size_ > 1) {
        shown.push_back('.');
        shown.append(digits_.data() + 1, static_cast<std::size_t>(size_ - 1));
    }
    shown.append(point_ > 0 ? "E+" : "E-").append(std::to_string(point_ > 0 ? point_ - 1 : 1 - point_));
}

}  // namespace kpisheet
