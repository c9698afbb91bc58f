// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// Blanks are spaces of any width, as in core/text/blanks.hpp: line breaks are none.
[[nodiscard]] std::string_view without_outer_blanks(std::string_view text);

/// 26 件: without the spaces between a digit and the unit right behind it.
[[nodiscard]] std::string without_inner_blanks(std::string_view text);

[[nodiscard]] std::string without_blanks(std::string_view text);

/// 商工　 振興課 with every run of spaces made one.
[[nodiscard]] std::string with_single_blanks(std::string_view text);

/// 講座の参加者 数: with the end of the word that was parted from it. Empty for any other text.
[[nodiscard]] std::string with_joined_end(std::string_view text);

/// One blank, between kanji, in a short name without brackets or bullets.
[[nodiscard]] bool parts_a_word(std::string_view text);

/// 1 億 4,484 万人, but not 4,710 百万円.
[[nodiscard]] bool has_parted_figure(std::string_view text);

/// 健康推　進課: no section is called 健康推, and none 進課.
[[nodiscard]] bool is_one_torn_name(std::string_view text);

}  // namespace kpisheet
