// SPDX-License-Identifier: MPL-2.0
#include "core/values/quantity.hpp"

#include "core/text/kanji_number.hpp"
#include "core/text/utf8.hpp"
#include "core/values/figure.hpp"
#include "core/values/unit.hpp"

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
        case U'・':
        case U'/':
        case U'-':
        case U'中':
            return is_digit(next.value);
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
    if (unit.length == 0 && !after_figure.empty() && after_figure.front() == ' ') {
        const auto gap = after_figure.find_first_not_of(' ');
        if (gap != std::string_view::npos) {
            unit = read_unit(after_figure.substr(gap), true);
            at += unit.length == 0 ? 0 : gap;
        }
    }
    at += unit.length;

    auto condition = Condition::none;
    for (;;) {
        const auto rest = text.substr(at);
        if (const auto* word = condition_words().match(rest)) {
            condition = stronger(condition, word->condition);
            at += word->word.size();
        } else if (const auto* mark = trailing_words().match(rest)) {
            read.mark = mark->mark;
            at += mark->word.size();
        } else if (unit.length != 0 && condition == Condition::none && rest.starts_with("台")) {
            condition = Condition::about;  // 60%台, 2,000人台: after a unit, 台 is no counter
            at += std::string_view("台").size();
        } else {
            break;
        }
    }
    if (!ends_here(text.substr(at), condition != Condition::none)) {
        return read;
    }
    read.fault = figure.fault;
    read.bare = figure.bare && unit.length == 0;
    read.quantity.number = times_power_of_ten(figure, unit.power);
    read.quantity.scale = figure.scale * scale_of(unit);
    read.quantity.decimals = figure.decimals;
    read.quantity.unit = unit.text;
    read.quantity.condition = condition;
    read.length = at;
    return read;
}

}  // namespace kpisheet
