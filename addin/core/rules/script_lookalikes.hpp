// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// The Japanese form of a character that Japanese texts do not use: a simplified Chinese one (见 → 見), or an old form
/// that does not occur in names of people and places (應 → 応, but for 慶應). Empty for all others.
struct ForeignForm {
    std::string_view japanese;
    bool simplified = false;
};
[[nodiscard]] ForeignForm foreign_form(char32_t character);

/// The katakana that a kanji looks like: 二 → ニ, 口 → ロ. Empty for all others.
[[nodiscard]] std::string_view katakana_like(char32_t kanji);

/// The kanji that a katakana letter looks like: カ → 力. Empty for all others.
[[nodiscard]] std::string_view kanji_like(char32_t katakana);

/// Kanji that words with 力, 口, 工 have before it: 協(力), 窓(口), 加(工).
[[nodiscard]] bool goes_before(std::string_view kanji, char32_t before);

/// A text that lacks the long vowel its last word ends in: センタ, フォロワ. The 一 behind it is meant for a ー.
[[nodiscard]] bool ends_with_long_vowel(std::string_view before);

}  // namespace kpisheet
