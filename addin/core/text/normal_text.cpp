// SPDX-License-Identifier: MPL-2.0
#include "core/text/normal_text.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uniset.h>

namespace kpisheet {
namespace {

/// Characters whose compatibility form would change what a cell says: ① would become a digit, ½ would join the number
/// before it, ㈱ would open a bracket, ㎡ and ² are units as written.
constexpr auto kept_as_written =
    u"[^\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE\\u2025\\u2026\\u2070-\\u208E\\u2150-\\u215F\\u2189\\u2460-\\u24FF"
    u"\\u3200-\\u32FE\\u3358-\\u337A\\u337F-\\u33FF\\U0001F100-\\U0001F12F]";

/// NFKC but for the characters above. Null when ICU has no normalisation data, which Debian's ICU always has.
const icu::Normalizer2* normalizer() {
    static const auto* instance = []() -> const icu::Normalizer2* {
        UErrorCode status = U_ZERO_ERROR;
        const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
        static icu::UnicodeSet normalised(icu::UnicodeString(kept_as_written), status);
        normalised.freeze();
        if (U_FAILURE(status)) {
            return nullptr;
        }
        static const icu::FilteredNormalizer2 filtered(*nfkc, normalised);
        return &filtered;
    }();
    return instance;
}

[[nodiscard]] bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// A three-byte sequence that NFKC never changes and that never combines with a neighbour: kana, CJK punctuation,
/// common kanji, and the signs and dashes of KPI sheets.
[[nodiscard]] bool is_inert(unsigned char first, unsigned char second, unsigned char third) {
    if (first >= 0xE5 && first <= 0xE9) {
        return true;  // U+5000..U+9FFF
    }
    if (first == 0xE4) {
        return second >= 0xB8;  // U+4E00..U+4FFF
    }
    if (first == 0xE3) {
        if (second == 0x80) {
            return third != 0x80 && third < 0xB0;  // U+3001..U+302F; U+3000 is the wide space
        }
        if (second == 0x82) {
            return third < 0x99 || third > 0x9F;  // but U+3099..U+309F: combining marks and their spacing forms
        }
        return second == 0x81 || (second == 0x83 && third != 0xBF);
    }
    if (first == 0xE2) {
        const auto tail = second << 8 | third;
        return tail == 0x8892 || tail == 0x96B2 || tail == 0x96B3 || tail == 0x8692 || (tail >= 0x8092 && tail <= 0x8095) ||
               tail == 0x80BB;  // − ▲ △ → – — ― ※
    }
    return false;
}

/// Quick and never wrong when it says yes: most cells of a KPI sheet pass without a look into ICU's tables.
[[nodiscard]] bool is_surely_normal(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            ++at;
            continue;
        }
        if (at + 2 >= text.size() || !is_continuation(text[at + 1]) || !is_continuation(text[at + 2]) ||
            !is_inert(first, static_cast<unsigned char>(text[at + 1]), static_cast<unsigned char>(text[at + 2]))) {
            return false;
        }
        at += 3;
    }
    return true;
}

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<int32_t>(text.size())}; }

}  // namespace

NormalText::NormalText(std::string_view source) : source_(source), view_(source) {
    if (is_surely_normal(source)) {
        return;
    }
    const auto* form = normalizer();
    if (form == nullptr) {
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::CheckedArrayByteSink sink(short_text_.data(), static_cast<int32_t>(short_text_.size()));
    if (source.size() <= short_text_.size()) {
        form->normalizeUTF8(0, piece(source), sink, nullptr, status);
        if (U_SUCCESS(status) && !sink.Overflowed()) {
            view_ = {short_text_.data(), static_cast<std::size_t>(sink.NumberOfBytesWritten())};
            return;
        }
        status = U_ZERO_ERROR;
    }
    icu::StringByteSink<std::string> long_sink(&long_text_, static_cast<int32_t>(source.size()));
    form->normalizeUTF8(0, piece(source), long_sink, nullptr, status);
    if (U_SUCCESS(status)) {
        view_ = long_text_;
    }
}

std::string_view NormalText::source_of(std::string_view part) const {
    if (part.empty()) {
        return {};
    }
    const auto from = part.data() - view_.data();
    const auto to = from + static_cast<std::ptrdiff_t>(part.size());
    if (view_.data() == source_.data()) {
        return part;
    }
    // Normalised once more, this time noting what came from where: few callers ask.
    UErrorCode status = U_ZERO_ERROR;
    icu::Edits edits;
    std::string again;
    icu::StringByteSink<std::string> sink(&again);
    normalizer()->normalizeUTF8(0, piece(source_), sink, &edits, status);
    auto origins = edits.getFineIterator();
    const auto source_from = origins.sourceIndexFromDestinationIndex(static_cast<int32_t>(from), status);
    const auto source_to = origins.sourceIndexFromDestinationIndex(static_cast<int32_t>(to), status);
    if (U_FAILURE(status) || source_from >= source_to) {
        return part;
    }
    return source_.substr(static_cast<std::size_t>(source_from), static_cast<std::size_t>(source_to - source_from));
}

}  // namespace kpisheet
