// SPDX-License-Identifier: MPL-2.0
#include "core/values/figure.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "core/text/utf8.hpp"
#include "core/values/figure_digits.hpp"

namespace kpisheet {
namespace {

/// What a large unit multiplies by, as a power of ten; myriads (万, 億, 兆) close a section of four digits.
struct LargeUnit {
    char32_t sign;
    int power;
    bool myriad;
};
constexpr std::array large_units{
    LargeUnit{U'十', 1, false}, LargeUnit{U'百', 2, false}, LargeUnit{U'千', 3, false}, LargeUnit{U'万', 4, true},
    LargeUnit{U'萬', 4, true},  LargeUnit{U'億', 8, true},  LargeUnit{U'兆', 12, true},
};

/// Kanji that stand where a large unit was meant: 427憶円.
constexpr std::u32string_view near_large_units = U"憶臆干";

/// 3,500 千円: behind a space, 千 and 百 go on with the figure in these words only.
bool is_unit_of_thousands(std::string_view text) {
    return std::ranges::any_of(std::to_array<std::string_view>({"千円", "百万円", "千人", "千件", "千トン", "千㎡", "千㎥", "千t"}),
                               [&](auto word) { return text.starts_with(word); });
}

const LargeUnit* large_unit(char32_t c) {
    for (const auto& unit : large_units) {
        if (unit.sign == c) {
            return &unit;
        }
    }
    return nullptr;
}

constexpr std::array<double, 23> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// mantissa × 10^exponent for mantissas of up to 15 digits and exponents from -22 to 22. Both operands are exact, so the
/// one division or multiplication rounds once, as the decimal text itself would.
double exact_decimal(long long mantissa, int exponent) {
    const auto digits = static_cast<double>(mantissa);
    return exponent < 0 ? digits / powers_of_ten[static_cast<std::size_t>(-exponent)]
                        : digits * powers_of_ten[static_cast<std::size_t>(exponent)];
}

bool is_exact_exponent(int exponent) { return exponent >= -22 && exponent <= 22; }

/// The number nearest to digits × 10^power.
double scaled(const Digits& digits, int power) {
    const auto exponent = power - digits.decimals;
    if (digits.whole_number_exact && is_exact_exponent(exponent)) {
        return exact_decimal(digits.mantissa, exponent);
    }
    std::string plain;
    plain.reserve(digits.written.size() + 8);
    for (const auto c : digits.written) {
        if (c != ',') {
            plain += c;
        }
    }
    plain += 'e';
    plain += std::to_string(power);
    double number = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    return read.ec == std::errc::result_out_of_range ? (digits.mantissa == 0 ? 0 : HUGE_VAL) : number;
}

std::size_t spaces_at(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) {
        ++end;
    }
    return end - at;
}

/// The sign before the digits: +1, -1, 0 for ±; length 0 where there is none.
struct Sign {
    int factor = 1;
    std::size_t length = 0;
    bool ambiguous = false;  ///< a dash that is no minus sign in any font, yet stands where one would
};

Sign read_sign(std::string_view text) {
    const auto c = code_point_at(text, 0);
    Sign sign{1, c.length, false};
    switch (c.value) {
        case U'+':
            break;
        case U'±':
            sign.factor = 0;
            break;
        case U'-':
        case U'△':
        case U'▲':
        case U'▼':
        case 0x2010:  // hyphen; also what NFKC makes of the non-breaking one
        case 0x2013:  // en dash, what office programs make of a typed hyphen
        case 0x2212:  // minus sign
            sign.factor = -1;
            break;
        case 0x2014:  // em dash
        case 0x2015:  // horizontal bar
        case 0x2500:  // box drawing
        case 0x30FC:  // the long vowel mark of kana
            sign.ambiguous = true;
            break;
        default:
            return {};
    }
    sign.length += spaces_at(text, sign.length);
    // -△212: two minus signs say neither one nor none.
    const auto second = code_point_at(text, sign.length);
    if (sign.factor == -1 && (second.value == 0x25B3 || second.value == 0x25B2 || (second.value == U'-' && c.value != U'-'))) {
        sign.ambiguous = true;
        sign.length += second.length;
        sign.length += spaces_at(text, sign.length);
    }
    return digit_at(text, sign.length) ? sign : Sign{};
}

}  // namespace

Figure read_figure(std::string_view text) {
    Figure figure;
    constexpr std::string_view zero = "ゼロ";
    if (text.starts_with(zero)) {
        figure.length = zero.size();
        return figure;
    }
    const auto sign = read_sign(text);
    auto at = sign.length;
    if (!digit_at(text, at)) {
        return figure;
    }

    double total = 0;         // of the closed sections: 2億 in 2億396万
    double section = 0;       // of the section that is open: 2千 in 2千5百万
    int last_myriad = 99;     // powers must fall from section to section …
    int last_small = 99;      // … and inside one
    for (;;) {
        const auto digits = read_digits(text.substr(at));
        at += digits.length;
        if (digits.fault != Fault::none) {
            figure.fault = digits.fault;
        }
        figure.decimals = digits.decimals;

        int small = 0;
        int myriad = 0;
        auto next = at;
        auto gap = spaces_at(text, next);
        for (auto c = code_point_at(text, next + gap); c.length != 0; c = code_point_at(text, next)) {
            const auto* unit = large_unit(c.value);
            if (unit == nullptr || (gap != 0 && !unit->myriad && !is_unit_of_thousands(text.substr(next + gap)))) {
                if (gap == 0 && near_large_units.find(c.value) != std::u32string_view::npos) {
                    figure.fault = Fault::near_multiplier;
                    next += c.length;
                }
                break;
            }
            next += gap + c.length;
            gap = 0;
            small += unit->myriad ? 0 : unit->power;
            myriad += unit->myriad ? unit->power : 0;
            if (unit->myriad) {
                break;
            }
        }
        at = next;
        figure.exact = last_myriad == 99 && last_small == 99 && digits.whole_number_exact;
        figure.mantissa = digits.mantissa * (sign.factor < 0 ? -1 : 1);
        figure.exponent = small + myriad - digits.decimals;
        figure.scale = powers_of_ten[static_cast<std::size_t>(small + myriad)];
        figure.bare = figure.bare && small + myriad == 0;
        if ((myriad != 0 && myriad >= last_myriad) || (small != 0 && small >= last_small)) {
            figure.fault = Fault::multiplier_order;
        }
        if (myriad != 0) {
            total += section * powers_of_ten[static_cast<std::size_t>(myriad)] + scaled(digits, small + myriad);
            section = 0;
            last_myriad = myriad;
            last_small = 99;
        } else {
            section += scaled(digits, small);
            last_small = small;
        }
        // Only digits after a large unit go on with the number; after 万, 億, 兆 a space may stand between.
        const auto pause = myriad != 0 ? spaces_at(text, at) : 0;
        const bool near = figure.fault == Fault::near_multiplier;  // 2憶9,980万円 is one figure, too
        if ((small + myriad == 0 && !near) || !digit_at(text, at + pause) || (figure.fault != Fault::none && !near)) {
            break;
        }
        at += pause;
    }
    figure.number = total + section;
    figure.length = at;
    if (!std::isfinite(figure.number)) {
        figure.fault = Fault::too_large;
    } else if (sign.ambiguous || (sign.factor == 0 && figure.number != 0)) {
        figure.fault = Fault::ambiguous_sign;
    }
    if (sign.factor < 0 && figure.number != 0) {
        figure.number = -figure.number;
    }
    return figure;
}

double times_power_of_ten(const Figure& figure, int power) {
    if (power == 0) {
        return figure.number;
    }
    if (figure.exact && is_exact_exponent(figure.exponent + power) && figure.mantissa != 0) {
        return exact_decimal(figure.mantissa, figure.exponent + power);
    }
    return power < 0 ? figure.number / powers_of_ten[static_cast<std::size_t>(-power)]
                     : figure.number * powers_of_ten[static_cast<std::size_t>(power)];
}

int shown_decimals(double number) {
    if (!std::isfinite(number) || number == std::floor(number)) {
        return 0;
    }
    std::array<char, 400> shortest;
    const auto end = std::to_chars(shortest.data(), shortest.data() + shortest.size(), number, std::chars_format::fixed);
    const std::string_view text(shortest.data(), static_cast<std::size_t>(end.ptr - shortest.data()));
    const auto point = text.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

}  // namespace kpisheet
