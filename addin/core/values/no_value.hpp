// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// True for words that say there is no value yet or at all, put together from parts: データ未取得, 算定不可, 8月下旬公表予定,
/// 次回調査R8. Single words are stands_for_missing's.
[[nodiscard]] bool says_no_value(std::string_view text);

/// What is left behind a date that something is told for: the 公表 of 「令和7年3月頃に公表」, the 廃止 of 「R4で廃止」. The whole
/// text where it begins with no date.
[[nodiscard]] std::string_view after_schedule(std::string_view text);

}  // namespace kpisheet
