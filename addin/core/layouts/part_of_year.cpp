// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/part_of_year.hpp"

#include <algorithm>
#include <iterator>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

std::string_view without_digits(std::string_view text, std::size_t most) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < most && is_digit(static_cast<unsigned char>(text[digits]))) {
        ++digits;
    }
    return digits == 0 ? std::string_view{} : text.substr(digits);
}

/// 4~6月, 4月~6月
bool is_range_of_months(std::string_view text) {
    constexpr std::string_view month = "月";
    auto rest = without_digits(text, 2);
    rest = rest.starts_with(month) ? rest.substr(month.size()) : rest;
    for (const std::string_view dash : {"~", "〜", "-", "から"}) {
        if (rest.starts_with(dash)) {
            return without_digits(rest.substr(dash.size()), 2) == month;
        }
    }
    return false;
}

/// 4月, 4月分, 9月末
bool is_month(std::string_view text) {
    const auto rest = without_digits(text, 2);
    return rest == "月" || rest == "月分" || rest == "月末" || rest == "月末時点";
}

/// The rest behind 第1四半期, 1Q, 上半期; the whole text where it begins with no such word.
std::string_view behind_part(std::string_view text) {
    constexpr std::string_view halves[] = {"上半期", "下半期", "上期", "下期"};
    constexpr std::string_view ordinal = "第";
    const auto half = std::ranges::find_if(halves, [&](auto word) { return text.starts_with(word); });
    if (half != std::end(halves)) {
        return text.substr(half->size());
    }
    const auto numbered = without_digits(text.starts_with(ordinal) ? text.substr(ordinal.size()) : text, 1);
    for (const std::string_view word : {"四半期", "Q", "q"}) {
        if (numbered.starts_with(word)) {
            return numbered.substr(word.size());
        }
    }
    return text;
}

}  // namespace

bool names_part_of_year(std::string_view heading) {
    heading = trim(heading);
    const auto rest = behind_part(heading);
    if (rest.size() == heading.size()) {
        return is_range_of_months(heading) || is_month(heading);
    }
    auto inside = trim(rest);
    if (inside.starts_with('(') && inside.ends_with(')')) {
        inside = inside.substr(1, inside.size() - 2);
    }
    return inside.empty() || is_range_of_months(inside);
}

}  // namespace kpisheet
