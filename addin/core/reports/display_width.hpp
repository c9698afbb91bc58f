// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kpisheet {

/// The columns of a terminal that a text takes: two for a kanji, kana or full-width letter, none for a combining mark.
/// Characters of ambiguous width (①, ○, △) count as two, as terminals set to Japanese show them.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text filled up with spaces to `width` columns; as it is where it is wider.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// The text on lines of at most `width` columns; 0: on one line. English breaks at spaces, Japanese between any two
/// characters, except before closing punctuation (、。」） …) and after opening brackets.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace kpisheet
