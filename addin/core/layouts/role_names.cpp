// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/role_names.hpp"

#include <array>

namespace kpisheet {

using namespace std::string_view_literals;

std::string_view role_name(ColumnRole role, Language language) {
    constexpr std::array japanese{"使わない列"sv, "番号"sv,   "目標・戦略"sv, "施策"sv,   "事業"sv,   "指標名"sv, "単位"sv,
                                  "担当課"sv,     "方向性"sv, "区分"sv,       "基準値"sv, "目標値"sv, "実績値"sv, "達成率"sv,
                                  "合計"sv,       "見込値"sv, "評価"sv,       "事業費"sv, "備考"sv};
    constexpr std::array english{"Not used"sv,    "Number"sv,     "Goal"sv,      "Measure"sv,     "Project"sv,
                                 "KPI name"sv,    "Unit"sv,       "Department"sv, "Direction"sv,  "Kind of row"sv,
                                 "Base value"sv,  "Target"sv,     "Actual"sv,    "Achievement"sv, "Total"sv,
                                 "Forecast"sv,    "Grade"sv,      "Cost"sv,      "Remarks"sv};
    static_assert(japanese.size() == english.size());
    const auto at = static_cast<std::size_t>(role);
    return language == Language::japanese ? japanese[at] : english[at];
}

}  // namespace kpisheet
