// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kpisheet {

/// A pair of brackets and what stands between them.
struct Bracketed {
    std::string_view inside;  ///< trimmed
    std::size_t length = 0;   ///< bytes with both brackets; to the end of the text where the closing one is left out
};

/// Reads the bracketed words that start at `text[0]`: ( [ 〔 【 and their partners, nested ones included.
[[nodiscard]] std::optional<Bracketed> read_brackets(std::string_view text);

}  // namespace kpisheet
