// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// `text` for searching: in Unicode NFKC with case folded, so that ＫＰＩ, KPI and kpi are one, as ｶﾅ and カナ are. White
/// space of any kind is a plain space.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace kpisheet
