// SPDX-License-Identifier: MPL-2.0
#include "core/values/unit.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_unknown_counter = 6;  // code points
constexpr std::size_t longest_addition = 2;         // code points after a known counter: 人槽, 世帯分

/// Signs that are units or part of one.
bool is_unit_sign(char32_t c) {
    return c == U'%' || c == U'‰' || c == U'°' || c == U'µ' || c == U'μ' || c == U'²' || c == U'³' || c == U'$' ||
           (c >= 0x2080 && c <= 0x2089) || (c >= 0x3371 && c <= 0x33DF) || c == 0x2103;
}

bool starts_other_word(std::string_view text) {
    return condition_words().match(text) != nullptr || trailing_words().match(text) != nullptr;
}

std::size_t known_unit_length(std::string_view text) {
    const auto* unit = known_units().match(text);
    return unit == nullptr ? 0 : unit->size();
}

/// A counter in hiragana alone: ひろば, ぽけっと. Words of grammar (まで, から, の …) begin none.
std::size_t read_hiragana_counter(std::string_view text) {
    constexpr std::u32string_view particles = U"をがにはのでともへやかし";
    for (const std::string_view word : {"まで", "から", "より", "だけ", "など", "ずつ", "ごと", "のみ", "あり", "なし", "くらい", "ぐらい", "ほど", "すべて"}) {
        if (text.starts_with(word)) {
            return 0;
        }
    }
    std::size_t at = 0;
    std::size_t count = 0;
    for (auto c = code_point_at(text, at); is_hiragana(c.value); c = code_point_at(text, at)) {
        if (count == 0 && particles.find(c.value) != std::u32string_view::npos) {
            return 0;
        }
        at += c.length;
        ++count;
    }
    return count >= 2 && count <= longest_unknown_counter && !is_kanji(code_point_at(text, at).value) ? at : 0;
}

/// One counter without slashes: a known one, a run of kanji, katakana or letters, or a sign.
std::size_t read_counter(std::string_view text, bool only_known) {
    const auto first = code_point_at(text, 0);
    if (first.value == U'%' || first.value == U'‰') {
        constexpr std::string_view points = "ポイント";
        return first.length + (text.substr(first.length).starts_with(points) ? points.size() : 0);
    }
    const auto known = known_unit_length(text);
    if (known == 0 && !only_known && is_hiragana(first.value)) {
        return read_hiragana_counter(text);
    }
    std::size_t at = known;
    std::size_t count = 0;
    for (auto c = code_point_at(text, at); c.length != 0; c = code_point_at(text, at)) {
        const bool letter = is_kanji(c.value) || is_katakana(c.value) || is_latin(c.value) || is_unit_sign(c.value);
        const bool inside = at > 0 && (is_digit(c.value) || (c.value == U'-' && is_latin(code_point_at(text, at + 1).value)));
        const bool latin_digit = inside && is_latin(code_point_before(text, at).value);  // m2, CO2, t-CO2
        if (!(letter || latin_digit) || (at > 0 && starts_other_word(text.substr(at)))) {
            break;
        }
        if (c.value == U'中' && is_digit(code_point_at(text, at + c.length).value)) {
            break;  // 50校中26校
        }
        at += c.length;
        if (++count > (known > 0 ? longest_addition : longest_unknown_counter)) {
            return 0;
        }
    }
    if (at != known && std::ranges::any_of(words_never_in_units(), [&](auto word) {
            return text.substr(0, at).find(word) != std::string_view::npos;
        })) {
        return 0;
    }
    if (only_known && at != known && !is_latin(first.value) && !is_unit_sign(first.value)) {
        return 0;
    }
    return at;
}

}  // namespace

Unit read_unit(std::string_view text, bool after_space) {
    const auto first = code_point_at(text, 0);
    if (first.length == 0 || (first.value != U'/' && starts_other_word(text))) {
        return {};
    }
    auto length = first.value == U'/' ? 0 : read_counter(text, after_space);
    if (length == 0 && first.value != U'/') {
        return {};
    }
    const auto counter = text.substr(0, length);
    while (length < text.size() && text[length] == '/') {
        const auto per = read_counter(text.substr(length + 1), false);
        if (per == 0) {
            break;
        }
        length += 1 + per;
    }
    Unit unit{text.substr(0, length), 0, length};
    if (counter.starts_with('%')) {
        unit.power = -2;
    } else if (counter == "割") {
        unit.power = -1;
    } else if (counter == "‰") {
        unit.power = -3;
    }
    return unit;
}

}  // namespace kpisheet
