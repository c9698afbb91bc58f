// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/rules/rule.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

/// A character of a wrong script: what it is, and what was meant (empty where that is not known).
struct Stranger {
    std::string_view character;
    std::string_view meant;
    StaticText kind;
};

/// What is wrong with the character at byte `at` of a text, where its neighbours prove it: コミュ二ティ, but not コンテナ二つ.
[[nodiscard]] std::optional<Stranger> stranger_at(std::string_view text, std::size_t at, CodePoint c);

}  // namespace kpisheet
