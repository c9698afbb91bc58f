// SPDX-License-Identifier: MPL-2.0
#include "core/text/folded_text.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>

namespace kpisheet {

std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    std::string result;
    if (U_SUCCESS(status)) {
        icu::StringByteSink<std::string> sink(&result);
        form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    }
    if (U_FAILURE(status)) {  // a text of 2 GiB, or an ICU without its data
        result = text;
    }
    std::ranges::replace_if(result, [](char letter) { return letter == '\t' || letter == '\n' || letter == '\r'; }, ' ');
    return result;
}

}  // namespace kpisheet
