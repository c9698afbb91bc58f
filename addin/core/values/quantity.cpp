// SPDX-License-Identifier: MPL-2.0
#include "core/values/quantity.hpp"

#include <algorithm>

#include "core/eras/period.hpp"
#include "core/text/kanji_number.hpp"
#include "core/text/utf8.hpp"
#include "core/values/figure.hpp"
#include "core/values/unit.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

bool is_limit(Condition condition) {
    return condition == Condition::at_least || condition == Condition::at_most || condition == Condition::below ||
           condition == Condition::above;
}

double scale_of(const Unit& unit) {
    return unit.power == 0 ? 1 : unit.power == -1 ? 0.1 : unit.power == -2 ? 0.01 : 0.001;
}

/// True where a quantity may end: what follows is no part of a longer word.
bool ends_here(std::string_view rest, bool after_condition) {
    const auto c = code_point_at(rest, 0);
    if (c.length == 0 || is_space(c.value)) {
        return true;
    }
    const auto next = code_point_at(rest, c.length);
    switch (c.value) {
        case U'(':
        case U')':
        case U'[':
        case U']':
        case U'〔':
        case U'〕':
        case U'【':
        case U'】':
        case U'※':
        case U'†':
        case U'*':
        case U'、':
        case U'。':
        case U',':
        case U';':
        case U'→':
        case U'⇒':
        case U'~':
        case U'〜':
            return true;
        case U'/':
            return is_digit(next.value) || is_kanji(next.value) || read_period(rest.substr(1)).has_value();
        case U'・':
            return is_digit(next.value) || is_kanji(next.value) || is_katakana(next.value);
        case U'-':
        case U'中':
            return is_digit(next.value);
        case U'注':
        case U'↑':  // better or worse than the year before
        case U'↓':
        case U'↗':
        case U'↘':
            return true;
        case U'平':  // a period without a bracket: 45件令和5年度; the caller reads it
        case U'令':
        case U'昭':
            return true;
        default:
            return (after_condition && is_digit(c.value)) || (is_latin(c.value) && is_digit(next.value));
    }
}

/// 3OO人, 1l5件, 1〇人: a letter or the kanji zero typed for a digit. 5l and 3O2 alone stay units of their own.
bool digit_look_alike(std::string_view rest) {
    const auto c = code_point_at(rest, 0);
    const auto next = code_point_at(rest, c.length).value;
    switch (c.value) {
        case U'O':
        case U'o':
            return next == U'O' || next == U'o' || is_digit(next) || next >= 0x80;
        case U'I':
        case U'l':
        case U'|':
            return is_digit(next);
        case 0x3007:
            return true;
        default:
            return false;
    }
}

/// Bytes of 「/ 年」 with its spaces, where nothing but a stretch of time or a person follows the slash; else 0.
std::size_t rate_length(std::string_view text) {
    if (!text.starts_with('/')) {
        return 0;
    }
    const auto start = text.find_first_not_of(" \t\n", 1);
    for (const std::string_view word : {"年度", "年間", "年", "月", "週", "日", "人", "回"}) {
        if (start != std::string_view::npos && text.substr(start).starts_with(word)) {
            return start + word.size();
        }
    }
    return 0;
}

/// 14組19人, 3件12人: two counts of different things without a sign between them. 2時間30分 and 1年5か月 are one stretch.
bool is_glued_to_another(std::string_view rest, std::string_view unit) {
    constexpr std::string_view stretches[] = {"年", "か年", "か月", "月", "週間", "日", "日間", "時間", "分", "秒", "歳", "才", "年間"};
    if (!is_digit(code_point_at(rest, 0).value) || !is_counter(unit) || std::ranges::find(stretches, unit) != std::end(stretches)) {
        return false;
    }
    const auto figure = read_figure(rest);
    const auto next = read_unit(rest.substr(figure.length), true);
    return figure.fault == Fault::none && next.length != 0 && is_counter(next.text) && next.text != unit &&
           figure.length + next.length == rest.size() && std::ranges::find(stretches, next.text) == std::end(stretches);
}

/// Words that only look like a kanji number and a counter.
bool is_plain_word(std::string_view text) {
    return text.starts_with("一部") || text.starts_with("十分") || text.starts_with("一時");
}

/// 一件: nobody can tell whether a dash or a one is meant. Other kanji numbers are read before a counter that is known.
ReadQuantity read_kanji_quantity(std::string_view text) {
    ReadQuantity read;
    const auto number = read_kanji_number(text);
    if (!number || is_plain_word(text)) {
        return read;
    }
    const auto unit = read_unit(text.substr(number->length), true);
    const auto length = number->length + unit.length;
    if (!ends_here(text.substr(length), false) || (unit.length == 0 && number->number != 1)) {
        return read;
    }
    if (number->number == 1) {
        read.fault = Fault::dash_or_one;
    }
    read.quantity.number = static_cast<double>(number->number) * scale_of(unit);
    read.quantity.scale = scale_of(unit);
    read.quantity.unit = unit.text;
    read.length = read.skip = length;
    return read;
}

bool is_kanji_digit(char32_t c) { return std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos; }

}  // namespace

Condition stronger(Condition one, Condition other) {
    if (is_limit(one) || other == Condition::none) {
        return one;
    }
    return is_limit(other) || one == Condition::none || one == Condition::about ? other : one;
}

/// 1,690 百万円, 46.8 万人: the multiplier stands apart from its figure. Nothing where no multiplier follows.
static std::optional<ReadQuantity> read_multiplied(std::string_view figure, std::string_view rest) {
    constexpr std::string_view multipliers[] = {"十", "百", "千", "万", "億", "兆"};
    if (std::ranges::none_of(multipliers, [&](auto word) { return rest.starts_with(word); })) {
        return std::nullopt;
    }
    auto read = read_quantity(std::string(figure).append(rest));
    const bool multiplied = read.length > figure.size() && read.quantity.scale > 1 && !read.quantity.unit.empty();
    return multiplied ? std::optional(std::move(read)) : std::nullopt;
}

/// A figure that can't be the number of a heading: 6,812, 4.5, 120. Behind 「3 」 an unknown word may be a heading's.
static bool numbers_nothing(const Figure& figure) {
    constexpr double highest_number = 31;
    return figure.decimals > 0 || figure.number == 0 || figure.number > highest_number;
}

ReadQuantity read_quantity(std::string_view text) {
    if (is_kanji_digit(code_point_at(text, 0).value)) {
        return read_kanji_quantity(text);
    }
    const auto figure = read_figure(text);
    ReadQuantity read;
    read.skip = figure.length;
    if (figure.length == 0) {
        return read;
    }
    auto at = figure.length;
    const auto after_figure = text.substr(at);
    if (digit_look_alike(after_figure)) {
        read.fault = Fault::malformed_number;
        read.length = read.skip = at + code_point_at(after_figure, 0).length;
        return read;
    }
    auto unit = read_unit(after_figure);
    if (const auto gap = after_figure.find_first_not_of(" \t\n"); unit.length == 0 && gap != 0 && gap != std::string_view::npos) {
        if (auto multiplied = read_multiplied(text.substr(0, figure.length), after_figure.substr(gap))) {
            multiplied->length += gap;
            multiplied->skip = figure.length;
            return *multiplied;
        }
        unit = read_unit(after_figure.substr(gap), true);
        if (unit.length == 0 && numbers_nothing(figure)) {
            unit = read_unit(after_figure.substr(gap));
            const auto rest = trim(after_figure.substr(gap + unit.length));
            const bool ends = rest.empty() || rest.starts_with('(') || rest.starts_with("※") || condition_words().match(rest) != nullptr;
            unit = ends ? unit : Unit{};  // 65.2 算数58.1, 50.0 小学校・算数: 50.2: a label
        }
        at += unit.length == 0 ? 0 : gap;
    }
    at += unit.length;

    const bool is_stretch = unit.text == "月" || unit.text == "年" || unit.text == "日";  // 4月開設, 6年実施: a date
    auto condition = Condition::none;
    std::string_view per;  // behind the condition: 10件以上/年
    for (;;) {
        const auto gap = text.substr(at).find_first_not_of(" \t\n");
        const auto after_gap = gap == std::string_view::npos ? std::string_view{} : text.substr(at + gap);
        if (gap != 0 && condition_words().match(after_gap) != nullptr) {
            at += gap;  // 1,200人 以上
        } else if (const auto rate = rate_length(after_gap); rate != 0 && unit.length != 0 && per.empty() && (gap != 0 || condition != Condition::none)) {
            per = after_gap.substr(after_gap.find_first_not_of("/ "), rate - after_gap.find_first_not_of("/ "));
            at += gap + rate;
        }
        const auto rest = text.substr(at);
        if (const auto* word = condition_words().match(rest)) {
            condition = stronger(condition, word->condition);
            at += word->word.size();
        } else if (const auto* mark = is_stretch ? nullptr : trailing_words().match(rest)) {
            read.mark = mark->mark;
            at += mark->word.size();
        } else if (unit.length != 0 && condition == Condition::none && rest.starts_with("台")) {
            condition = Condition::about;  // 60%台, 2,000人台: after a unit, 台 is no counter
            at += std::string_view("台").size();
        } else {
            break;
        }
    }
    if (!ends_here(text.substr(at), condition != Condition::none) &&
        ((figure.number == 1 && unit.text == "人") || !is_glued_to_another(text.substr(at), unit.text))) {  // 1人1台 is a saying
        return read;
    }
    read.fault = figure.fault;
    read.bare = figure.bare && unit.length == 0;
    read.quantity.number = times_power_of_ten(figure, unit.power);
    read.quantity.scale = figure.scale * scale_of(unit);
    read.quantity.decimals = figure.decimals;
    read.quantity.unit = unit.text;
    if (!per.empty()) {
        read.quantity.unit += '/';
        read.quantity.unit += per;
    }
    read.quantity.condition = condition;
    read.length = at;
    return read;
}

}  // namespace kpisheet
