// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// 2022: four digits that may be a year.
[[nodiscard]] bool is_year_number(std::string_view text);

/// 5年間計, 2020(R2), 1年目, 1次評価, 2022年度見込 could be values, too, and 公表予定 a missing one.
[[nodiscard]] bool is_heading_like_a_value(std::string_view text);

/// 研修の受入人数(累計) 平成31年度まで12人: an indicator that counts something, though it ends as a heading does.
[[nodiscard]] bool is_name_with_measure(std::string_view text);

}  // namespace kpisheet
