// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// True when `word` stands anywhere in `text`. (std::string_view::contains comes with C++23.)
[[nodiscard]] inline bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

}  // namespace kpisheet
