// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/text/utf8.hpp"

namespace kpisheet {

/// 基　準⏎値 as one word: without spaces of any width and line breaks.
[[nodiscard]] inline std::string without_spaces(std::string_view text) {
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        words += is_space(c.value) ? std::string_view{} : text.substr(at, c.length);
        at += c.length;
    }
    return words;
}

}  // namespace kpisheet
