// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kpisheet {

/// True when `word` stands anywhere in `text`. (std::string_view::contains comes with C++23.) In Japanese text every third
/// byte is the first of many words, and std::string_view::find would stop and call for a comparison at each: words of more
/// than one character are looked for by their first four bytes.
[[nodiscard]] inline bool contains(std::string_view text, std::string_view word) {
    std::uint32_t start = 0;
    if (word.size() < sizeof start) {
        return text.find(word) != std::string_view::npos;
    }
    std::memcpy(&start, word.data(), sizeof start);
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
        std::uint32_t here = 0;
        std::memcpy(&here, text.data() + at, sizeof here);
        if (here == start && text.substr(at, word.size()) == word) {
            return true;
        }
    }
    return false;
}

}  // namespace kpisheet
