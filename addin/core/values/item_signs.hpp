// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "core/values/item.hpp"
#include "core/values/words.hpp"

namespace kpisheet {

/// What stands between two values: a space, 、, →, ・ …
[[nodiscard]] bool is_separator(char32_t c);
[[nodiscard]] bool is_range_sign(char32_t c);

/// What the words of a remark say of the value beside it.
[[nodiscard]] Mark mark_in(std::string_view text);

/// Bytes of a footnote's number beside the value: ※1 120人, 120人*1, 120人注1). `behind`: `rest` follows the value directly.
[[nodiscard]] std::size_t footnote_length(std::string_view rest, bool behind);

/// 60.0%(12/20校): gives the item numerator and denominator as its parts, with one unit. False where `inside` is none.
bool share_parts(Item& item, std::string_view inside);

}  // namespace kpisheet
