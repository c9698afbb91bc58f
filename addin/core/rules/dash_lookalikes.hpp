// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kpisheet {

/// A character in the place of a dash or of a long vowel: where, why it is wrong, and what was meant.
struct Lookalike {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string_view why_ja;
    std::string_view why_en;
    std::string_view meant;
};

/// The first 一 or ー where a dash was meant (転入一転出, 10ー20), or dash where ー was meant (センタ―). Linear.
[[nodiscard]] std::optional<Lookalike> first_lookalike(std::string_view text);

}  // namespace kpisheet
