// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/miswritten_figures.hpp"

#include <algorithm>
#include <array>

#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_figure = 60;  // bytes

constexpr std::array digit_lookalikes{U'O', U'o', U'I', U'l', U'S', U'Z', U'B', U'b', U'q', U'О', U'о', U'З', U'б', U'В'};

bool looks_like_digit(char32_t c) { return std::ranges::find(digit_lookalikes, c) != digit_lookalikes.end(); }

/// 31O人, l2件: a letter next to a digit that a kanji, a sign or nothing follows.
bool has_letter_for_digit(std::string_view text) {
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const auto next = code_point_at(text, at + c.length).value;
        const bool beside = is_digit(before) || before == U'.' || before == U',' || (at == 0 && is_digit(next));
        if (looks_like_digit(c.value) && beside && !is_latin(next)) {
            return true;
        }
        if (is_latin(c.value) && is_digit(before) && next == U'.' && is_digit(code_point_at(text, at + c.length + 1).value)) {
            return true;  // 3E.5%
        }
        before = c.value;
        at += c.length;
    }
    return text.size() <= 2 && looks_like_digit(code_point_at(text, 0).value) && code_point_at(text, 0).length == text.size();
}

/// 73,94O, 4,0E7: a letter in place of a digit, by which the commas no longer part groups of three.
bool has_letter_in_groups(std::string_view text) {
    const auto at = [&](std::size_t place) { return place < text.size() ? static_cast<char32_t>(static_cast<unsigned char>(text[place])) : U'\0'; };
    if (text.size() > 4 && (text[0] == 'l' || text[0] == 'I' || text[0] == 'O' || text[0] == 'S' || text[0] == 'B') && text[1] == ',' && is_digit(at(2)) && is_digit(at(3)) && is_digit(at(4))) {
        return true;  // l,524
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool behind_figure = is_digit(at(i - 1)) || (at(i - 1) == U',' && i > 1 && is_digit(at(i - 2)));
        if (behind_figure && is_latin(at(i)) && (is_digit(at(i + 1)) || ((text[i] == 'O' || text[i] == 'o') && !is_latin(at(i + 1))))) {
            return true;
        }
    }
    return false;
}

bool is_lone_letter(std::string_view text) {
    const auto first = code_point_at(text, 0);
    return first.length == text.size() && (is_latin(first.value) || (first.value >= U'Ａ' && first.value <= U'Ｚ'));
}

/// 24..7%, 1,,200: a point or comma right behind another; 52.4.%: one behind the decimals.
bool has_doubled_point(std::string_view text) {
    const auto is_point = [](char c) { return c == '.' || c == ','; };
    if (const auto percent = text.find(".%"); percent != std::string_view::npos && percent > 0 && is_digit(static_cast<unsigned char>(text[percent - 1]))) {
        return true;
    }
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        if (is_point(text[i]) && is_point(text[i + 1]) && is_digit(static_cast<unsigned char>(text[i - 1])) &&
            is_digit(static_cast<unsigned char>(text[i + 2]))) {
            return true;
        }
    }
    return false;
}

/// 9?3, 1,2〓0人, 1?, 29??件: a mark for a digit that could not be read.
bool has_mark_for_digit(std::string_view text) {
    const bool figure = starts_with_digit(text);
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const auto next = code_point_at(text, at + c.length).value;
        const bool geta = c.value == U'■' || c.value == U'□' || c.value == U'●' || c.value == U'*';  // between digits only: 1■8
        if (((c.value == U'?' || c.value == U'〓') && is_digit(before) && (figure || is_digit(next) || at + c.length == text.size())) || (geta && is_digit(before) && is_digit(next))) {
            return true;
        }
        before = c.value;
        at += c.length;
    }
    return false;
}

/// 4w28頭, 87&g: a key pressed by mistake among the digits, or behind them.
bool has_foreign_sign(std::string_view text) {
    constexpr std::string_view signs = "&#$@!_^;\\{}`";
    for (std::size_t i = 1; starts_with_digit(text) && i < text.size(); ++i) {
        const bool behind_digit = is_digit(static_cast<unsigned char>(text[i - 1]));
        const bool letter = text[i] >= 'a' && text[i] <= 'z' && text[i] != 'x' && text[i] != 'e';
        const bool before_digit = i + 1 < text.size() && is_digit(static_cast<unsigned char>(text[i + 1]));
        if (behind_digit && (signs.find(text[i]) != std::string_view::npos || (letter && before_digit))) {
            return true;
        }
    }
    return false;
}

/// 53△: the sign stands behind the figure.
bool has_sign_behind(std::string_view text) {
    for (const std::string_view sign : {"△", "▲", "-"}) {
        const auto figure = text.ends_with(sign) ? text.substr(0, text.size() - sign.size()) : std::string_view{};
        const bool digits = !figure.empty() && std::ranges::all_of(figure, [](char c) { return is_digit(static_cast<unsigned char>(c)) || c == ',' || c == '.'; });
        if (digits && is_digit(static_cast<unsigned char>(figure.front()))) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool has_space_in_figure(std::string_view text) {
    std::string joined;
    bool between_digits = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ') {
            between_digits = between_digits || (i > 0 && (is_digit(static_cast<unsigned char>(text[i - 1])) || text[i - 1] == '.' || text[i - 1] == ','));
        } else {
            joined += text[i];
        }
    }
    if (!between_digits || !is_digit(code_point_at(joined, 0).value)) {
        return false;
    }
    const auto figure = read_value(std::string_view(joined).substr(0, joined.find('(')));
    const auto whole = read_value(joined);  // 1 9.8%(R6)
    return figure.state == State::value && !figure.compound && figure.parts.empty() && figure.period.empty() && whole.state == State::value;
}

void mark_miswritten_figures(Indicator& indicator) {
    const auto is_miswritten = [](std::string_view text) {
        return has_doubled_point(text) || has_mark_for_digit(text) || has_foreign_sign(text) || (text.find(',') != std::string_view::npos && has_letter_in_groups(text));
    };
    for (auto& value : indicator.values) {
        if (value.state == State::text && value.text.size() <= longest_figure && is_miswritten(NormalText(value.text).view())) {
            value.state = State::unreadable;
            value.fault = Fault::malformed_number;
        }
    }
    const auto is_figure = [](const KpiValue& value) {
        return value.state == State::value && value.role != ValueRole::rate && !value.compound;
    };
    const auto figures = std::ranges::count_if(indicator.values, is_figure);
    if (figures < 2) {
        return;
    }
    const auto is_below_zero = [&](const auto& value) { return is_figure(value) && value.number && *value.number < 0; };
    const auto letters = std::ranges::count_if(indicator.values, [](const auto& value) { return value.state == State::text && is_lone_letter(trim(value.text)); });
    for (auto& value : indicator.values) {
        const bool foreign = value.state == State::value && value.own_unit && value.role != ValueRole::rate &&
                             !value.unit.empty() && looks_like_digit(code_point_at(value.unit, 0).value);
        const bool odd = value.state == State::unreadable && (value.fault == Fault::several_numbers || value.fault == Fault::comma_groups);
        if (value.state != State::text && !foreign && !odd) {
            continue;
        }
        const auto like = [&](const KpiValue& other) { return &other != &value && is_figure(other) && other.unit == value.unit; };
        if (foreign && std::ranges::any_of(indicator.values, like)) {
            continue;  // litres beside litres
        }
        const NormalText normal(value.text);
        const auto text = trim(normal.view());
        if (value.state == State::text && has_sign_behind(text) && std::ranges::count_if(indicator.values, is_below_zero) >= 2) {
            value.state = State::unreadable;
            value.fault = Fault::ambiguous_sign;
            continue;
        }
        if (odd && value.fault == Fault::comma_groups && has_letter_in_groups(text)) {
            value.fault = Fault::malformed_number;
            continue;
        }
        const bool grade = is_lone_letter(text) && letters > 1;  // A, B, A in a row of judgements
        const bool letter = !odd && !grade && has_letter_for_digit(text);
        if (letter || (!foreign && has_space_in_figure(text))) {
            value.state = State::unreadable;
            value.fault = letter ? Fault::malformed_number : Fault::several_numbers;
            value.number.reset();
            value.unit = {};
            value.own_unit = false;
        }
    }
}

}  // namespace kpisheet
