// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// 第1四半期, 1Q, 4~6月, 4月, 上半期: the heading of a part of one year, which another text names. False for 上半期実績, whose words say more.
[[nodiscard]] bool names_part_of_year(std::string_view heading);

}  // namespace kpisheet
