// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/text/utf8.hpp"

namespace kpisheet {

/// A place in a text from which a reader takes what it expects. To go back, a reader keeps a copy.
class TextCursor {
public:
    explicit TextCursor(std::string_view text) : text_(text) {}

    [[nodiscard]] std::size_t taken() const { return at_; }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] char32_t next() const { return code_point_at(text_, at_).value; }
    [[nodiscard]] bool at_digit() const { return is_digit(next()); }
    [[nodiscard]] bool sees(std::string_view word) const { return rest().starts_with(word); }

    void skip(std::size_t bytes) { at_ += bytes; }

    bool take(std::string_view word) {
        if (!sees(word)) return false;
        at_ += word.size();
        return true;
    }

    bool take_any(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) {
            if (take(word)) return true;
        }
        return false;
    }

    /// Skips the spaces and line breaks of a narrow cell; how many there were. Bounded, as nobody writes more.
    int take_gap() {
        int spaces = 0;
        for (; spaces < 4 && at_ < text_.size() && is_space(next()); ++spaces) at_ += code_point_at(text_, at_).length;
        return spaces;
    }

    /// A run of 1 to `most_digits` digits; nothing when the run is longer.
    std::optional<int> take_number(std::size_t most_digits) {
        int number = 0;
        std::size_t end = at_;
        for (; end < text_.size() && text_[end] >= '0' && text_[end] <= '9'; ++end) {
            if (end - at_ == most_digits) return std::nullopt;
            number = number * 10 + (text_[end] - '0');
        }
        if (end == at_) return std::nullopt;
        at_ = end;
        return number;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// True where a bare number ends for good: at the end of the text, a space, a bracket or punctuation, and not at a
/// counter, a percent sign or a further digit, which would make it a value.
[[nodiscard]] inline bool at_boundary(const TextCursor& cursor) {
    if (cursor.rest().empty()) return true;
    const char32_t c = cursor.next();
    if (is_space(c)) return true;
    if (c < 0x80) {
        if (c == U',' || c == U'.')
            return !(cursor.rest().size() > 1 && is_digit(static_cast<char32_t>(cursor.rest()[1])));
        return std::u32string_view(U"()[]{}<>:;!?\"'|").find(c) != std::u32string_view::npos;
    }
    return (c >= 0x3001 && c <= 0x301F && c != 0x3005 && c != 0x3006 && c != 0x3007 && c != 0x301C) || c == 0x2192 ||
           c == 0x203B || c == 0x30FB;  // 、。「」【】〔〕 → ※ ・
}

}  // namespace kpisheet
