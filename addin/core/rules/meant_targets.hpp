// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// True for a value of this fiscal year, by itself or by its heading.
[[nodiscard]] bool has_year(const KpiValue& value, std::optional<int> year);

/// The target of the last year, or the one without a year where the others have one. Null where it is no number.
[[nodiscard]] const KpiValue* final_target(const Indicator& indicator);

/// The target of the latest year, whatever it holds, or null: what the years of the others are held against.
[[nodiscard]] const KpiValue* latest_dated_target(const Indicator& indicator);

/// The target of the fiscal year `year`, whatever it holds. Null where there is none.
[[nodiscard]] const KpiValue* target_of_year(const Indicator& indicator, std::optional<int> year);

/// The target that an actual is held against: of its year, in its row where there is one; of an interim year that is the next to come. Null
/// where there is none.
[[nodiscard]] const KpiValue* target_beside(const Indicator& indicator, const KpiValue& actual);

/// The base value that is one number, or null.
[[nodiscard]] const KpiValue* base_of(const Indicator& indicator);

}  // namespace kpisheet
