// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// R4～R6計 =SUM(D4:F4) beside R3: the formula says which years it sums. Where one row's says others than the rest, inconsistent-formula speaks.
[[nodiscard]] bool sums_what_it_says(std::span<const KpiValue* const> years, const KpiValue& total);

/// True for a year of the row of a total: a target or an actual of either kind, or of the kind asked for.
[[nodiscard]] bool is_year_of(const KpiValue& value, const KpiValue& total, std::optional<ValueRole> kind);

/// The first and the last fiscal year of R3～R6累計, by the heading of the total. Nothing where it names no such range.
struct SummedYears {
    int first = 0;
    int last = 0;
};
[[nodiscard]] std::optional<SummedYears> years_of_heading(const Table& table, const KpiValue& total);

/// 4～6月 | 7～9月 | 10～12月 | 1～3月 | 年度計: a total of parts of its own year, which stand together; other years may stand beside them.
[[nodiscard]] bool is_of_one_year(const Indicator& indicator, const KpiValue& total, std::optional<ValueRole> kind);

}  // namespace kpisheet
