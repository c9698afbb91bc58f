// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace kpisheet {

inline constexpr std::size_t longest_card_label = 60;  ///< bytes, 20 kanji

/// 指標名, 数値目標②: the label of a form that the name stands beside (normalised text).
[[nodiscard]] bool is_name_label(std::string_view text);

/// …施策指標一覧, ■基本施策の評価指標: a heading of what follows.
[[nodiscard]] bool is_title_of_cards(std::string_view text);

/// 調査票3, 個票No.2, 様式1-2: a form is numbered; the name may stand beside that.
[[nodiscard]] bool numbers_form(std::string_view text);

/// 【指標名】製造品出荷額等, 指標名:製造品出荷額等: what stands behind the label; nothing where it is no label.
[[nodiscard]] std::string_view name_behind_label(std::string_view text);

}  // namespace kpisheet
