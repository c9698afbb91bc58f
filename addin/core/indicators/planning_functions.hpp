// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <span>

#include "core/result.hpp"
#include "core/values/cell.hpp"

namespace kpisheet {

// The planning functions of the sheet over cells as written. Years are cells as KPI.YEAR reads them, headings and dates
// (in days since `null_date`) included. A blank cell stands for an omitted option; a wrong word among the options is
// Error::bad_argument, whatever the values.

/// The arguments of KPI.TARGET.
struct TargetArguments {
    Cell year;
    Cell base_year;
    Cell base;
    Cell target_year;
    Cell target;
    Cell shape;
    Cell digits;
    Cell rounding;
};

/// KPI.TARGET, see target_in. The era of a year without one is that of the target year, else of the base year, else of
/// the year asked for.
[[nodiscard]] Result<double> yearly_target(const TargetArguments& arguments, std::chrono::sys_days null_date);

/// KPI.ALLOT, see allotted_share. Periods may be written as a span: 5年間.
[[nodiscard]] Result<double> allotment(const Cell& total, const Cell& periods, const Cell& index, const Cell& order);

/// KPI.FORECAST, see Trend. Pairs without an actual are skipped, whatever stands in their heading. A heading without an
/// era has that of the nearest one before it that has a year of its own; the first ones have it from the next such
/// heading or from `year`, and must not come after it then: 30年度 before R元 is unreadable, not 2048. A `year` without
/// an era has that of the last heading, and must not come before it.
/// Error::bad_argument where the two spans differ in length.
[[nodiscard]] Result<double> forecast(std::span<const Cell> years, std::span<const Cell> actuals, const Cell& year,
                                      std::chrono::sys_days null_date);

/// KPI.REQUIRED, see required_change. The era of a year without one is that of the other year.
[[nodiscard]] Result<double> required(const Cell& actual, const Cell& year, const Cell& target, const Cell& target_year,
                                      std::chrono::sys_days null_date);

}  // namespace kpisheet
