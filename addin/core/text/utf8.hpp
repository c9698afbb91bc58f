// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kpisheet {

/// A code point and the bytes it takes. U+FFFD for ill-formed bytes.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;  ///< 0 only at the end of the text
};

/// The code point at byte `at` of `text`.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return {};
    }
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        return {first, 1};
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto next = at;
    char32_t value = 0;
    U8_NEXT_OR_FFFD(bytes, next, text.size(), value);
    return {value, next - at};
}

/// The code point that ends before byte `at` of `text`; length 0 at the beginning.
[[nodiscard]] inline CodePoint code_point_before(std::string_view text, std::size_t at) {
    if (at == 0) {
        return {};
    }
    const auto is_continuation = [&](std::size_t index) { return (static_cast<unsigned char>(text[index]) & 0xC0U) == 0x80; };
    auto start = at - 1;
    while (start > 0 && at - start < 4 && is_continuation(start)) {
        --start;
    }
    const auto c = code_point_at(text, start);
    return c.length == at - start ? c : CodePoint{0xFFFD, 1};
}

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] constexpr bool starts_with_digit(std::string_view text) { return !text.empty() && is_digit(static_cast<unsigned char>(text.front())); }
[[nodiscard]] constexpr bool is_latin(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
[[nodiscard]] constexpr bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
[[nodiscard]] constexpr bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC; }
[[nodiscard]] constexpr bool is_kanji(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 ||
           (c >= 0x20000 && c <= 0x3FFFF);
}
[[nodiscard]] constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000 || c == 0x200B || c == 0xFEFF;
}

/// The beginning of `text`: whole characters of at most `most` bytes.
[[nodiscard]] inline std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return text;
    }
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80) {
        --most;
    }
    return text.substr(0, most);
}

/// `text` without white space at both ends.
[[nodiscard]] inline std::string_view trim(std::string_view text) {
    for (auto c = code_point_at(text, 0); c.length != 0 && is_space(c.value); c = code_point_at(text, 0)) {
        text.remove_prefix(c.length);
    }
    for (auto c = code_point_before(text, text.size()); c.length != 0 && is_space(c.value);
         c = code_point_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    return text;
}

}  // namespace kpisheet
