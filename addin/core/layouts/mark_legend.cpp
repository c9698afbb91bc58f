// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/mark_legend.hpp"

#include <algorithm>

#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

constexpr std::string_view marks = "SABCDE◎○〇◯△▲×☆★●";
constexpr std::string_view signs = "◎○〇◯△▲×";

/// 達成:目標に達した 順調:策定時より改善した 後退:策定時より悪化した
bool explains_words(std::string_view text) {
    constexpr std::string_view words[] = {"達成", "順調", "停滞", "後退", "遅れ", "改善", "悪化", "維持", "横ばい", "不明", "未実施"};
    int explained = 0;
    if (const auto bracket = text.find('('); bracket != 0 && bracket < text.find(':') && text.ends_with(')')) {
        return false;  // 2 成果指標(達成:目標値に到達 改善:…): a heading
    }
    for (auto at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
        const bool figure = is_digit(code_point_at(text, at + 1).value);  // 達成:8 counts
        explained += !figure && std::ranges::any_of(words, [&](auto word) { return text.substr(0, at).ends_with(word); }) ? 1 : 0;
    }
    return explained >= 3;
}

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
    return explained >= 2 || explains_words(text);
}

bool explains_one_mark(std::string_view text) {
    const auto c = code_point_at(text, 0);
    return c.length != 0 && contains(marks, text.substr(0, c.length)) && code_point_at(text, c.length).value == U':';
}

}  // namespace kpisheet
