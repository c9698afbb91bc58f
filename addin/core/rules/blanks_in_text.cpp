// SPDX-License-Identifier: MPL-2.0
#include "core/rules/blanks_in_text.hpp"

#include <algorithm>
#include <array>

#include "core/layouts/vocabulary.hpp"
#include "core/text/blanks.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

bool any_digit(char32_t c) { return is_digit(c) || (c >= U'０' && c <= U'９'); }

}  // namespace

std::string_view without_outer_blanks(std::string_view text) {
    for (auto c = code_point_at(text, 0); c.length != 0 && is_blank(c.value); c = code_point_at(text, 0)) {
        text.remove_prefix(c.length);
    }
    for (auto c = code_point_before(text, text.size()); c.length != 0 && is_blank(c.value); c = code_point_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    return text;
}

std::string without_inner_blanks(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        auto c = code_point_at(text, at);
        auto next = at;
        while (c.length != 0 && is_blank(c.value)) {
            next += c.length;
            c = code_point_at(text, next);
        }
        const auto left = code_point_before(text, at).value;
        const bool unit = is_kanji(c.value) || is_katakana(c.value) || c.value == U'か' || c.value == U'%' || c.value == U'％';
        if (next > at && !(any_digit(left) && unit)) {
            result += text.substr(at, next - at);
        }
        result += text.substr(next, c.length);
        at = next + c.length;
    }
    return result;
}

std::string without_blanks(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        result += is_blank(c.value) ? std::string_view{} : text.substr(at, c.length);
        at += c.length;
    }
    return result;
}

std::string with_single_blanks(std::string_view text) {
    std::string result;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (!is_blank(c.value) || !blank) {
            result += text.substr(at, c.length);
        }
        blank = is_blank(c.value);
        at += c.length;
    }
    return result;
}

std::string with_joined_end(std::string_view text) {
    constexpr std::array<std::string_view, 4> ends{"数", "率", "額", "量"};
    const auto bracket = std::min(text.find("（"), text.find('('));
    const auto head = text.substr(0, bracket);
    for (const auto end : ends) {
        if (!head.ends_with(end)) {
            continue;
        }
        const auto before = head.substr(0, head.size() - end.size());
        const auto words = without_outer_blanks(before);
        const auto last = code_point_before(words, words.size()).value;
        if (words.size() < before.size() && (is_kanji(last) || is_katakana(last)) && !has_blank(words)) {
            return std::string(words) + std::string(text.substr(before.size()));
        }
    }
    return {};
}

bool parts_a_word(std::string_view text) {
    constexpr std::size_t longest = 48;  // bytes, 16 kanji
    std::size_t blanks = 0;
    bool between = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (is_space(c.value)) {
            ++blanks;
            const auto next = code_point_at(text, at + c.length).value;
            between = is_kanji(code_point_before(text, at).value) && (is_kanji(next) || is_katakana(next));  // 市民活動 センター, not センター 利用者
        } else if (!is_kanji(c.value) && !is_katakana(c.value) && !is_hiragana(c.value) && c.value != U'ー') {
            return false;
        }
        at += c.length;
    }
    return blanks == 1 && between && text.size() <= longest;
}

bool has_parted_figure(std::string_view text) {
    if (text.find("億") == std::string_view::npos && text.find("万") == std::string_view::npos) {
        return false;
    }
    int figures = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const bool figure = is_digit(c.value) || (inside && (c.value == U',' || c.value == U'.'));
        figures += figure && !inside ? 1 : 0;
        inside = figure;
        at += c.length;
    }
    return figures != 1;  // full-width ones, too, are left as they are
}

bool is_one_torn_name(std::string_view text) {
    constexpr std::size_t shortest_name = 9;  // bytes: 総務課
    constexpr std::string_view wide = "　";
    text = trim(text);
    const auto at = text.find(wide) != std::string_view::npos ? text.find(wide) : text.find(' ');
    const auto length = text.substr(std::min(at, text.size())).starts_with(wide) ? wide.size() : 1;
    if (at == std::string_view::npos || at == 0 || at + length >= text.size()) {
        return false;
    }
    const auto left = text.substr(0, at);
    const auto right = text.substr(at + length);
    const bool once = right.find(' ') == std::string_view::npos && right.find(wide) == std::string_view::npos;
    return once && left.size() >= shortest_name && right.size() < shortest_name && !names_department(left) && names_department(std::string(left) + std::string(right));
}

}  // namespace kpisheet
