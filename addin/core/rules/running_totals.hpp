// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/rules/rule.hpp"

namespace kpisheet {

/// The numbers of an indicator by year, row by row; the years of a row may run backwards: 2024, 2023, 2022.
[[nodiscard]] std::vector<const KpiValue*> actuals_by_year(const Indicator& indicator);

/// The base that a running total (累計) goes on from, where a remark says so, or a later figure proves it: a count that began anew with the plan
/// would have about doubled by then, and no more. Null where it may have begun anew.
[[nodiscard]] const KpiValue* base_before(const Examined& examined, const Table& table, const Indicator& indicator, const std::vector<const KpiValue*>& actuals);

}  // namespace kpisheet
