// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/layouts/heading.hpp"

namespace kpisheet {

/// The heading of a row whose indicators stand side by side: a heading as any other, and
/// 平成30年度増加分(1年目), KPI増加分の累計: what is added each year, and all of it.
[[nodiscard]] Heading read_label_of_row(std::string_view text);

/// 実績, 目標, 達成率 where a word names what the cells below or beside it hold: its role, unless `heading` (read from the same text) has a year.
[[nodiscard]] Heading with_role_of_kind(Heading heading, std::string_view text);

}  // namespace kpisheet
