// SPDX-License-Identifier: MPL-2.0
#include "core/text/blanks.hpp"

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// A quick no for most texts: 　, the no-break space and the spaces of all widths begin with these bytes.
bool may_have_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte <= 0x20 || byte == 0xC2 || byte == 0xE2 || (byte == 0xE3 && text.substr(at).starts_with("　"))) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_blank(char32_t c) { return (is_space(c) && c != U'\n' && c != U'\r') || c == 0xA0; }

bool has_blank(std::string_view text) {
    if (!may_have_blank(text)) {
        return false;
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (is_blank(c.value)) {
            return true;
        }
        at += c.length;
    }
    return false;
}

}  // namespace kpisheet
