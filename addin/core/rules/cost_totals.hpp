// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// 合計, 総計, 合計（事業数：6）: not 小計, of which there may be several.
[[nodiscard]] bool is_grand_total(const Sheet& sheet, std::int32_t row);

/// 合計 below 事業費 and うち交付金: a total that its column does not come to, where that of another column of costs does.
void check_cost_totals(const Examined& examined, const Table& table, Findings& findings);

}  // namespace kpisheet
