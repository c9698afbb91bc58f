// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/indicators/grade.hpp"
#include "core/result.hpp"
#include "core/values/cell.hpp"

namespace kpisheet {

// The functions of the sheet over cells as written. A blank cell stands for an omitted option; a wrong word among the
// options is Error::bad_argument, whatever the values. KPI.SUM, KPI.AVERAGE and KPI.COUNT are Totals.

/// KPI.RATE as a fraction, see achievement_rate. `base` is nothing where the argument is omitted: a base that was given
/// but is blank is a missing one.
[[nodiscard]] Result<double> rate(const Cell& actual, const Cell& target, const std::optional<Cell>& base,
                                  const Cell& method, const Cell& better);

/// KPI.STATUS: 達成 or 未達成, see status_of.
[[nodiscard]] Result<std::string_view> status(const Cell& actual, const Cell& target, const Cell& better);

/// The scale that an argument of KPI.GRADE names, the standard one where it is omitted.
[[nodiscard]] Result<GradeScale> grade_scale(const Cell& scale);

/// KPI.GRADE of one rate (0.8 or 「80%」), as typed in the scale, which must outlive it.
[[nodiscard]] Result<std::string_view> grade(const Cell& rate, const GradeScale& scale);

}  // namespace kpisheet
