// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/layouts/table.hpp"
#include "core/layouts/value_store.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// The number as a sheet shows it, multiplied out but for percentages: 36.7 for 36.7%, 1625000 for 1,625千人.
[[nodiscard]] double shown_number(const Quantity& quantity);

/// 5.4‰ ↓: without the arrow that tells which way the figure went.
[[nodiscard]] std::string_view without_trend(std::string_view text);

/// One value from the text of a cell (normalised) or of a part of it. Text, role, year and cell are the caller's.
[[nodiscard]] KpiValue make_kpi_value(std::string_view text, ValueStore& store);

/// Gives figures without a unit the one of their row: of its other cells (target, base, actuals), of its unit column, of
/// a heading or of its name, in this order, with the multiplier that goes with it.
struct OuterUnit {
    std::string unit;
    double scale = 1;
};
void inherit_units(Indicator& indicator, const OuterUnit& column_unit, const OuterUnit& name_unit, ValueStore& store);

/// 千円 → 円 and 1000. Nothing for words that are no unit.
[[nodiscard]] OuterUnit read_unit_words(std::string_view text);

}  // namespace kpisheet
