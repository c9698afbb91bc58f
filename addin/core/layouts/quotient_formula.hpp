// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kpisheet {

/// =O6/P5, =IF(J5="","",ROUND(I5/J5,3)), =(I6-D6)/(J6-D6): the column of what is divided by another cell. Nothing where a
/// formula divides no cells, or by a number (=C5/1000).
[[nodiscard]] std::optional<std::int32_t> divided_column(std::string_view formula);

}  // namespace kpisheet
