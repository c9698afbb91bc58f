// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/utf8_text.hpp"

#include <unicode/ustring.h>
#include <algorithm>
#include <limits>

namespace kpisheet {
namespace {

constexpr UChar32 replacement = 0xFFFD;

}  // namespace

std::string_view Utf8Text::of(const rtl::OUString& text) {
    auto length = std::min(text.getLength(), limit_);
    cut_ = length < text.getLength();
    const auto* units = reinterpret_cast<const UChar*>(text.getStr());
    if (cut_ && length > 0 && U16_IS_LEAD(units[length - 1])) {
        --length;  // no half of a pair at the end
    }
    // A UTF-16 unit takes three bytes at most.
    const auto most = std::min(static_cast<std::size_t>(length) * 3, std::size_t{std::numeric_limits<int32_t>::max()});
    if (buffer_.size() < most) {
        buffer_.resize(most);
    }
    int32_t written = 0;
    auto status = U_ZERO_ERROR;
    u_strToUTF8WithSub(buffer_.data(), static_cast<int32_t>(most), &written, units, length, replacement, nullptr,
                       &status);
    return U_SUCCESS(status) ? std::string_view(buffer_.data(), static_cast<std::size_t>(written)) : std::string_view{};
}

std::string to_utf8(const rtl::OUString& text) {
    return std::string(Utf8Text(std::numeric_limits<sal_Int32>::max()).of(text));
}

rtl::OUString to_office_text(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

}  // namespace kpisheet
