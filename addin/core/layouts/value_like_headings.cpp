// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/value_like_headings.hpp"

#include "core/layouts/heading.hpp"
#include "core/layouts/heading_parts.hpp"
#include "core/layouts/named_value.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

/// △88人, 約300人, ―5件: a figure behind its signs.
bool begins_with_figure(std::string_view text) {
    for (auto c = code_point_at(text, 0); std::u32string_view(U"△▲+-−–―±約").find(c.value) != std::u32string_view::npos && c.length != 0; c = code_point_at(text, 0)) {
        text = trim(text.substr(c.length));
    }
    return is_digit(code_point_at(text, 0).value);
}

/// 5段階評価, 4段階判定
bool is_graded_in_steps(std::string_view text) {
    constexpr std::size_t most_digits = 2;
    const auto digits = text.find_first_not_of("0123456789");
    return digits != std::string_view::npos && digits > 0 && digits <= most_digits && text.substr(digits).starts_with("段階");
}

}  // namespace

bool is_year_number(std::string_view text) {
    if (text.size() == 6 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, 4);  // (2018)
    }
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
}

bool is_heading_like_a_value(std::string_view text) {
    const bool year_first = text.size() > 4 && is_year_number(text.substr(0, 4)) && (text[4] < '0' || text[4] > '9');
    const bool era_first = text.size() > 2 && (text.front() == 'R' || text.front() == 'H') && text[1] >= '0' && text[1] <= '9';  // H30 2018
    const bool year_last = text.size() > 4 && is_year_number(text.substr(text.size() - 4)) && (text[text.size() - 5] < '0' || text[text.size() - 5] > '9');  // 現状値 2022
    const bool may_be = year_first || year_last || era_first || text.ends_with("計") || text.ends_with("年目") || text.ends_with("評価") || contains(text, "見込") ||
                        contains(text, "年") || text.ends_with("月") || text.ends_with("予定") || contains(text, "(R") || contains(text, "(H");
    if (!may_be || is_neutral_heading(text)) {
        return may_be;
    }
    const auto heading = read_heading(text);
    const bool figure = begins_with_figure(text) && !is_graded_in_steps(text) && !heading.period && year_of_plan_length(text) == 0;  // 271件 (見込み)
    return heading.is_heading() && !figure;
}

bool is_name_with_measure(std::string_view text) {
    const auto named = split_named_value(text);
    const auto value = named ? read_value(named->value) : Value{};
    return value.state == State::value && !value.quantity.unit.empty() && !value.quantity.unit.starts_with("年");
}

}  // namespace kpisheet
