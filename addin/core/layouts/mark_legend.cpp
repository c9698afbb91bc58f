// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/mark_legend.hpp"

#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

constexpr std::string_view marks = "SABCDE◎○〇◯△▲×☆★●";
constexpr std::string_view signs = "◎○〇◯△▲×";

}  // namespace

bool explains_marks(std::string_view text) {
    int explained = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const auto next = code_point_at(text, at + c.length);
        const bool apart = !is_latin(before) && !is_digit(before);
        const auto one = text.substr(at, c.length);
        explained += (apart && next.value == U':' && contains(marks, one)) || (next.value == U'は' && contains(signs, one)) ? 1 : 0;  // ○は達成、×は未達成
        before = c.value;
        at += c.length;
    }
    return explained >= 2;
}

bool explains_one_mark(std::string_view text) {
    const auto c = code_point_at(text, 0);
    return c.length != 0 && contains(marks, text.substr(0, c.length)) && code_point_at(text, c.length).value == U':';
}

}  // namespace kpisheet
