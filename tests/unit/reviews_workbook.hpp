// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/sheets/sheet_text.hpp"

namespace kpisheet {

/// One wrong rate (E3), one of two spellings in full width (B5).
inline constexpr std::string_view faulty_sheet = R"(
    指標             | 目標値 R7 | 実績値 R5 | 担当課     | 達成率
    移住世帯数       | 50世帯    | 30世帯    | 企画課     | 60.0%
    空き家の活用数   | 12件      | 9件       | 建設課     | 57.0%
    観光案内の件数   | 400件     | 310件     | 商工観光課 | 77.5%
    体験住宅の利用   | ２０組    | 15組      | 企画課     | 75.0%
)";

}  // namespace kpisheet
