// SPDX-License-Identifier: MPL-2.0
#include "core/reports/display_width.hpp"

#include <unicode/uchar.h>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

std::size_t width_of(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    const auto category = u_charType(code);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
        return 0;
    }
    switch (u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
        case U_EA_AMBIGUOUS: return 2;
        default: return 1;
    }
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// May a line end between these two characters?
bool may_break(char32_t before, char32_t after) {
    constexpr std::u32string_view never_first = U"、。，．・：；！？」』）】〕》〉ー々,.:;!?)]}%％";
    constexpr std::u32string_view never_last = U"「『（【〔《〈([{";
    if (before == U' ') {
        return true;
    }
    if (is_digit(before)) {
        return false;  // a figure stays with its counter
    }
    return (width_of(before) == 2 || width_of(after) == 2) && after != U' ' && !is_one_of(after, never_first) &&
           !is_one_of(before, never_last);
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        width += width_of(c.value);
        at += c.length;
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const auto taken = display_width(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::size_t start = 0;        // of the line
    std::size_t last_break = 0;   // where the line may end; `start` while it may not
    std::size_t taken = 0;        // columns from `start` on
    std::size_t taken_after = 0;  // columns from `last_break` on
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (at > start && may_break(before, c.value)) {
            last_break = at;
            taken_after = 0;
        }
        const auto columns = width_of(c.value);
        if (width > 0 && taken + columns > width && last_break > start && c.value != U' ') {
            lines.emplace_back(trim(text.substr(start, last_break - start)));
            start = last_break;
            taken = taken_after;
        }
        taken += columns;
        taken_after += columns;
        before = c.value;
        at += c.length;
    }
    lines.emplace_back(trim(text.substr(start)));
    return lines;
}

}  // namespace kpisheet
