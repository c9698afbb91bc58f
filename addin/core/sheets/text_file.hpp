// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace kpisheet {

/// Character encodings of the text files that offices exchange.
enum class Encoding : std::uint8_t {
    utf8,
    utf16,  ///< with a byte order mark, or with a zero in every other of the first bytes
    cp932,  ///< Shift_JIS as Windows writes it
};

/// How a text file of cells (.csv, .txt) is to be read.
struct TextFileForm {
    Encoding encoding = Encoding::utf8;
    char separator = ',';  ///< comma, tab or semicolon
};

/// Looks at the beginning of a text file. A byte order mark decides; without one, a text that is well-formed UTF-8 is
/// UTF-8, and everything else CP932, since the two can hardly be mistaken for each other in Japanese texts. The
/// separator is the one that occurs most outside quotes; a comma where none does. A character cut off at the end is no
/// fault.
[[nodiscard]] TextFileForm form_of_text_file(std::string_view beginning);

/// True when `beginning` cannot be text in any of the encodings: it holds zero bytes and is no UTF-16.
[[nodiscard]] bool is_binary(std::string_view beginning);

}  // namespace kpisheet
