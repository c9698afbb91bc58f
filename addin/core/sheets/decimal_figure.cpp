// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/decimal_figure.hpp"

#include <algorithm>
#include <charconv>

namespace kpisheet {

DecimalFigure::DecimalFigure(double magnitude) {
    if (magnitude == 0) {
        return;
    }
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
    drop_trailing_zeros();
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
