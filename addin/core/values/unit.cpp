// SPDX-License-Identifier: MPL-2.0
#include "core/values/unit.hpp"

#include <algorithm>

#include "core/eras/period.hpp"
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

/// 8月公表, 1日施行: a date and what happens then. 3年生, 1次評価, 50数件: what is numbered or left open.
bool is_no_counter(std::string_view words, std::string_view known) {
    const auto addition = words.substr(known.size());
    if (known == "年" || known == "日") {
        return !addition.empty() && addition != "度" && addition != "分" && addition != "目";
    }
    return known.empty() && ((words.starts_with("月") && words != "月" && words != "月間") || (words.starts_with("次") && words != "次") ||
                             (words.starts_with("数") && words != "数"));
}

/// One counter without slashes: a known one, a run of kanji, katakana or letters, or a sign.
std::size_t read_counter(std::string_view text, bool only_known) {
    const auto first = code_point_at(text, 0);
    if (first.value == U'%' || first.value == U'‰') {
        for (const std::string_view points : {"ポイント", "pt"}) {
            if (text.substr(first.length).starts_with(points)) {
                return first.length + points.size();
            }
        }
        return first.length;
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
        const bool footnote = c.value == U'注' && at > 0;                              // 120人注1
        const bool about = c.value == U'台' && known > 0 && at == known;              // 50人台
        if (!(letter || latin_digit) || footnote || about || (at > 0 && starts_other_word(text.substr(at)))) {
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
    if (is_no_counter(text.substr(0, at), text.substr(0, known))) {
        return 0;
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

/// The 10万人 of 12件/10万人, the 5年 of 1か所/5年: so many of what a rate is held against.
std::size_t read_round_counter(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && at < 3 && is_digit(static_cast<unsigned char>(text[at]))) {
        ++at;
    }
    for (const std::string_view years : {"年間", "か年", "カ年", "ヶ年", "年"}) {
        if (at != 0 && text.substr(at).starts_with(years)) {
            return at + years.size();  // 1か所/5年
        }
    }
    for (const std::string_view many : {"千", "万"}) {
        if (text.substr(at).starts_with(many)) {
            const auto counter = known_unit_length(text.substr(at + many.size()));
            return counter == 0 ? 0 : at + many.size() + counter;
        }
    }
    return 0;
}

/// What stands behind a slash of a unit, or 0: 年, 10万人, 人・日, but no year (25件/R2) and no label (男79.3歳/女84.3歳).
std::size_t read_denominator(std::string_view text) {
    if (read_period(text)) {
        return 0;
    }
    if (const auto round = read_round_counter(text); round != 0) {
        return round;
    }
    auto length = read_counter(text, false);
    if (length == 0) {
        return 0;
    }
    for (const std::string_view time : {"・日", "・年", "・月"}) {
        length += text.substr(length).starts_with(time) ? time.size() : 0;
    }
    const auto next = trim(text.substr(length));
    return !next.empty() && (next.front() == ':' || is_digit(code_point_at(next, 0).value)) ? 0 : length;
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
        const auto per = read_denominator(text.substr(length + 1));
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
