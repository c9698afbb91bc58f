// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/eras/period.hpp"
#include "core/result.hpp"

namespace kpisheet {

/// The period that `text` (normalised) is as a whole: spaces around it and one pair of brackets are allowed.
/// `beside_reference`: 「3年」 is one too. Nothing where anything else stands beside it.
[[nodiscard]] std::optional<Period> whole_period(std::string_view text, bool beside_reference = false);

/// False where what stands before `text` takes the meaning from a period: the R of PR2, the 大3年 of 最大3年, the 一年度 of
/// 同一年度, the 5年度 of 第5年度. `before` is 0 at the beginning.
[[nodiscard]] bool period_may_follow(char32_t before, std::string_view text);

/// The fiscal year that a heading names: a whole period, or the only year among words, as in 「R6(目標値)」 and
/// 「現状値(R5年度末)」. Unreadable: no year, two different ones, digits outside them, which would be a
/// value, or more than 120 bytes, which is prose.
[[nodiscard]] Result<int> heading_fiscal_year(std::string_view text, const Era* reference = nullptr,
                                              bool beside_reference = false);

/// The era that a text (normalised) names: 「令和」, 「R5」, 「令和5年度 実績」, 「2023年度」 (the one in force then);
/// of a range its last one. Null where there is none or several.
[[nodiscard]] const Era* era_named_in(std::string_view text);

/// R4, 2022年度: one year and nothing finer.
[[nodiscard]] inline bool is_plain_year(const Period& period) { return period.kind == Period::Kind::date && period.first.month == 0; }

}  // namespace kpisheet
