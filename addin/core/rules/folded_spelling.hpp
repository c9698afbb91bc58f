// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// The characters of a text without its blanks.
[[nodiscard]] std::u32string squeezed_code_points(std::string_view written);

/// The text with different ways of writing one word made one: 暮らし くらし, 子ども こども 子供, 未来 みらい, 齋 斎, ヶ ケ.
[[nodiscard]] std::u32string folded_spelling(std::string_view text);

}  // namespace kpisheet
