// SPDX-License-Identifier: MPL-2.0
#include "core/references/name_keys.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_filled_in = 2000;
constexpr std::size_t most_characters = 200;  ///< characters: no name is longer, and a longer text costs no more

std::u32string characters(std::string_view text, std::size_t most = most_characters) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size() && result.size() < most;) {
        const auto c = code_point_at(text, at);
        result += c.value;
        at += c.length;
    }
    return result;
}

std::vector<std::uint64_t> pairs_of(const std::u32string& text) {
    std::vector<std::uint64_t> pairs;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        pairs.push_back(static_cast<std::uint64_t>(text[at]) << 32U | text[at + 1]);
    }
    std::ranges::sort(pairs);
    return pairs;
}

constexpr std::u32string_view dropped = U"の・、。,.,()[]〔〕【】「」『』※*/／〜~-ー－";
/// What a form leaves to be filled in, beside empty brackets and what follows a colon.
constexpr std::u32string_view blanks = U"○〇◯●□_＿…‥　 ";
/// Characters one of which stands in the one and another in the other of two kindred indicators.
constexpr std::u32string_view telling = U"小中高大男女入出転増減東西南北上下前後新旧有無内外正非生死老若公私昼夜国県市町村";

/// What is left of each when the common beginning and end are taken off.
std::pair<std::u32string, std::u32string> differing_parts(std::u32string left, std::u32string right) {
    const auto [l, r] = std::ranges::mismatch(left, right);
    left.erase(left.begin(), l);
    right.erase(right.begin(), r);
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.pop_back();
        right.pop_back();
    }
    return {left, right};
}

std::u32string without_spaces(std::u32string text) {
    std::erase_if(text, is_space);
    return text;
}

/// What a form prints between the places that it leaves open; an empty part where it begins or ends with one.
std::vector<std::u32string> printed_parts(const std::u32string& form) {
    std::vector<std::u32string> parts(1);
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool blank = blanks.find(form[i]) != std::u32string_view::npos;
        const bool behind_bracket = i > 0 && (form[i - 1] == U'(' || form[i - 1] == U'（') && (form[i] == U')' || form[i] == U'）');
        if (blank || behind_bracket) {
            const bool again = parts.size() > 1 && parts.back().empty();
            parts.resize(parts.size() + (again ? 0 : 1));
        }
        if (!blank) {
            parts.back() += form[i];
        }
    }
    if (parts.back().ends_with(U':') || parts.back().ends_with(U'：')) {
        parts.emplace_back();
    }
    return parts;
}

}  // namespace

std::string folded_name(std::string_view squeezed_name) {
    std::string folded;
    for (std::size_t at = 0; at < squeezed_name.size();) {
        const auto c = code_point_at(squeezed_name, at);
        if (dropped.find(c.value) == std::u32string_view::npos) {
            folded += squeezed_name.substr(at, c.length);
        }
        at += c.length;
    }
    constexpr std::string_view repeated = "再掲";
    if (const auto at = folded.rfind(repeated); at != std::string::npos && at > 0) {
        folded.erase(at, repeated.size());
    }
    return folded;
}

double likeness(std::string_view left, std::string_view right) {
    const auto a = pairs_of(characters(left));
    const auto b = pairs_of(characters(right));
    if (a.empty() || b.empty()) {
        return left == right ? 1 : 0;
    }
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += a[i] == b[j] ? 1U : 0U;
        const bool step_left = a[i] <= b[j];
        const bool step_right = b[j] <= a[i];
        i += step_left ? 1U : 0U;
        j += step_right ? 1U : 0U;
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

bool differ_in_telling_words(std::string_view left, std::string_view right) {
    const auto [l, r] = differing_parts(characters(left), characters(right));
    const auto tells = [](char32_t c) { return is_digit(c) || telling.find(c) != std::u32string_view::npos; };
    constexpr std::size_t short_part = 3;
    return !l.empty() && !r.empty() && l.size() <= short_part && r.size() <= short_part && std::ranges::any_of(l, tells) &&
           std::ranges::any_of(r, tells);
}

bool is_filled_in(std::string_view form, std::string_view filled) {
    const auto given = without_spaces(characters(filled, most_filled_in));
    const auto parts = printed_parts(characters(form, most_filled_in));
    if (parts.size() < 2 || !given.starts_with(parts.front()) || !given.ends_with(parts.back())) {
        return false;
    }
    auto at = parts.front().size();
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        at = given.find(parts[i], at);
        if (at == std::u32string::npos) {
            return false;
        }
        at += parts[i].size();
    }
    return at + parts.back().size() <= given.size();
}

}  // namespace kpisheet
