// SPDX-License-Identifier: MPL-2.0
#include "core/reports/short_label.hpp"

#include <unicode/uchar.h>

#include "core/reports/display_width.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t widest = 24;       ///< columns of a terminal: twelve kanji
constexpr std::size_t least_width = 3;   ///< a bare 「1」 names nothing

bool is_number(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_N_MASK) != 0; }
bool opens(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_START_PUNCTUATION; }
bool closes(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_END_PUNCTUATION; }

/// Up to the first blank or bracket behind the number.
std::string_view head_of(std::string_view name) {
    auto has_number = false;
    for (std::size_t at = 0; at < name.size();) {
        const auto c = code_point_at(name, at);
        const auto ends = is_space(c.value) || opens(c.value) || c.value == U':' || c.value == U'：';
        if (has_number && ends && display_width(name.substr(0, at)) >= least_width) {
            return name.substr(0, at);
        }
        has_number = has_number || is_number(c.value);
        at += c.length;
        if (has_number && closes(c.value)) {
            return name.substr(0, at);
        }
    }
    return name;
}

}  // namespace

std::string short_label(std::string_view name) {
    const auto head = head_of(trim(name));
    if (display_width(head) <= widest) {
        return std::string(head);
    }
    return wrapped(head, widest - 2).front() + "…";
}

}  // namespace kpisheet
