// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/text_file.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

bool has_mark_of_utf16(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

/// Without a mark: the ASCII characters of any table (separators, line ends, digits) have a zero as one of their bytes.
bool looks_like_utf16(std::string_view text) {
    const auto even = text.substr(0, std::min<std::size_t>(text.size(), 4096) / 2 * 2);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < even.size(); ++at) {
        zeros[at % 2] += even[at] == '\0' ? 1U : 0U;
    }
    const auto [less, more] = std::minmax(zeros[0], zeros[1]);
    return more * 20 > even.size() && less == 0;
}

bool is_utf16(std::string_view text) { return has_mark_of_utf16(text) || looks_like_utf16(text); }

bool is_utf8(std::string_view text) {
    constexpr char32_t ill_formed = 0xFFFD;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = code_point_at(text, at);
        if (character.value == ill_formed && text.substr(at, character.length) != "\xEF\xBF\xBD") {
            return at + 3 >= text.size();  // the last character may be cut off
        }
        at += character.length;
    }
    return true;
}

}  // namespace

TextFileForm form_of_text_file(std::string_view beginning) {
    TextFileForm form;
    if (is_utf16(beginning)) {
        form.encoding = Encoding::utf16;
    } else if (!is_utf8(beginning)) {
        form.encoding = Encoding::cp932;
    }
    // Separators and quotes are single ASCII bytes in all three encodings, and no second byte of a CP932 character.
    constexpr std::string_view separators = ",\t;";
    std::array<std::size_t, separators.size()> counts{};
    auto quoted = false;
    for (const auto byte : beginning) {
        quoted ^= byte == '"';
        if (const auto at = separators.find(byte); !quoted && at != std::string_view::npos) {
            ++counts[at];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    form.separator = *most == 0 ? ',' : separators[static_cast<std::size_t>(most - counts.begin())];
    return form;
}

bool is_binary(std::string_view beginning) {
    return beginning.find('\0') != std::string_view::npos && !is_utf16(beginning);
}

}  // namespace kpisheet
