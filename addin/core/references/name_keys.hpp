// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// A name of an indicator without what may be left out or written otherwise: 「市民税（現年分）の収納率」 and
/// 「市民税・現年分・収納率」 are one. `squeezed_name` is squeezed().
[[nodiscard]] std::string folded_name(std::string_view squeezed_name);

/// How far two squeezed names share their pairs of neighbouring characters: 0 … 1 (Dice). The first 200 characters count.
[[nodiscard]] double likeness(std::string_view left, std::string_view right);

/// True when two names differ in words that tell indicators of one kind apart: 小学校 and 中学校, 男性 and 女性, 第1子
/// and 第2子, 出生 and 死亡 (a number, or one of a pair of opposites).
[[nodiscard]] bool differ_in_telling_words(std::string_view left, std::string_view right);

/// True when `form` leaves something open (spaces, ○, ＿, empty brackets, a colon at its end) and `filled` has all that it
/// prints, in the same order and with something only there: 「令和 年 月 日」 was filled in, not changed. Both as printed.
[[nodiscard]] bool is_filled_in(std::string_view form, std::string_view filled);

}  // namespace kpisheet
