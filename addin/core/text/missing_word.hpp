// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// True for a whole text (normalised, trimmed) that stands for a missing value: nothing, dashes, 未公表, 集計中, 廃止 …
[[nodiscard]] bool stands_for_missing(std::string_view text);

}  // namespace kpisheet
