// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/mark_legend.hpp"

#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

bool explains_marks(std::string_view text) {
    constexpr std::string_view marks = "SABCDE◎○〇◯△▲×☆★●";
    int explained = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const auto next = code_point_at(text, at + c.length);
        const bool apart = !is_latin(before) && !is_digit(before);
        explained += apart && next.value == U':' && contains(marks, text.substr(at, c.length)) ? 1 : 0;
        before = c.value;
        at += c.length;
    }
    return explained >= 2;
}

}  // namespace kpisheet
