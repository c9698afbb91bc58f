// SPDX-License-Identifier: MPL-2.0
#include "core/values/figure_digits.hpp"

namespace kpisheet {

Digits read_digits(std::string_view text) {
    Digits digits;
    std::size_t at = 0;
    std::size_t group = 0;  // digits since the last comma
    std::size_t significant = 0;
    bool commas = false;
    const auto take_digit = [&] {
        digits.mantissa = significant < 18 ? digits.mantissa * 10 + (text[at] - '0') : digits.mantissa;
        significant += significant > 0 || text[at] != '0' ? 1U : 0U;
        ++at;
    };
    while (at < text.size()) {
        if (digit_at(text, at)) {
            take_digit();
            ++group;
        } else if (text[at] == ',' && digit_at(text, at + 1)) {
            if (commas ? group != 3 : group > 3) {
                digits.fault = Fault::comma_groups;
            }
            commas = true;
            group = 0;
            ++at;
        } else {
            break;
        }
    }
    if (commas && group != 3) {
        digits.fault = Fault::comma_groups;
    }
    if (at < text.size() && text[at] == '.' && digit_at(text, at + 1)) {
        ++at;
        const auto from = at;
        while (digit_at(text, at)) {
            take_digit();
        }
        digits.decimals = static_cast<int>(at - from);
        if (at < text.size() && text[at] == '.' && digit_at(text, at + 1)) {
            digits.fault = Fault::malformed_number;
        } else if (at < text.size() && text[at] == ',' && digit_at(text, at + 1)) {
            digits.fault = Fault::comma_groups;
        }
        if (digits.fault != Fault::none) {  // all of 1.2.3, so that it is named and passed over as one
            while (digit_at(text, at) || (at < text.size() && (text[at] == '.' || text[at] == ',') && digit_at(text, at + 1))) {
                ++at;
            }
        }
    }
    digits.whole_number_exact = significant <= 15;
    digits.written = text.substr(0, at);
    digits.length = at;
    return digits;
}

}  // namespace kpisheet
