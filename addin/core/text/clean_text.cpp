// SPDX-License-Identifier: MPL-2.0
#include "core/text/clean_text.hpp"

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_harmful(char32_t c) {
    const auto is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const auto turns_writing = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const auto parts_lines = c == 0x2028 || c == 0x2029;
    return is_control || turns_writing || parts_lines;
}

/// Spreadsheets take these for the beginning of a formula, some of them in their full-width forms, too.
bool begins_formula(std::string_view text) {
    switch (code_point_at(trim(text), 0).value) {
        case U'=':
        case U'+':
        case U'-':
        case U'@':
        case 0xFF1D:
        case 0xFF0B:
        case 0xFF0D:
        case 0xFF20: return true;
        default: return false;
    }
}

bool is_break(char32_t c) { return c == U'\n' || c == U'\r' || c == U'\t'; }

}  // namespace

std::string clean_lines(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (c.value == U'\r') {
            if (code_point_at(text, at + 1).value != U'\n') {
                clean += '\n';
            }
        } else if (is_break(c.value)) {
            clean += static_cast<char>(c.value);
        } else if (c.value == 0xFFFD || is_harmful(c.value)) {
            clean += replacement;
        } else {
            clean += text.substr(at, c.length);
        }
        at += c.length;
    }
    return clean;
}

std::string clean_line(std::string_view text) {
    std::string line;
    for (const auto letter : clean_lines(text)) {
        if (letter != '\n' && letter != '\t') {
            line += letter;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (line.ends_with(' ')) {
        line.pop_back();
    }
    return line;
}

std::string clean_cell(std::string_view text) {
    const auto line = clean_line(text);
    return begins_formula(line) ? "'" + line : line;
}

}  // namespace kpisheet
