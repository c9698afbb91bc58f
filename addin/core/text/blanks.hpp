// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// A space of any width; a line break is none.
[[nodiscard]] bool is_blank(char32_t c);

/// Whether a text holds one.
[[nodiscard]] bool has_blank(std::string_view text);

}  // namespace kpisheet
