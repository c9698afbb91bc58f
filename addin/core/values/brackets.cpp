// SPDX-License-Identifier: MPL-2.0
#include "core/values/brackets.hpp"

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

bool opens(char32_t c) { return c == U'(' || c == U'[' || c == U'〔' || c == U'【'; }
bool closes(char32_t c) { return c == U')' || c == U']' || c == U'〕' || c == U'】'; }

}  // namespace

std::optional<Bracketed> read_brackets(std::string_view text) {
    const auto first = code_point_at(text, 0);
    if (!opens(first.value)) {
        return std::nullopt;
    }
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        depth += opens(c.value) ? 1 : closes(c.value) ? -1 : 0;
        if (depth == 0) {
            return Bracketed{trim(text.substr(first.length, at - first.length)), at + c.length};
        }
        at += c.length;
    }
    return Bracketed{trim(text.substr(first.length)), text.size()};
}

}  // namespace kpisheet
