// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/indicators/goal.hpp"
#include "core/result.hpp"

namespace kpisheet {

/// The least-squares line through the actuals of some years.
class Trend {
public:
    /// `year` is a western fiscal year. Several actuals of one year count each.
    void add(int year, double actual);

    /// The value the line reaches. Error::zero_denominator with fewer than two different years, out_of_range where it
    /// is not finite.
    [[nodiscard]] Result<double> value_in(int year) const;

private:
    // Sums over distances from the first pair added: they stay small, so nothing is lost in their differences.
    // Wider than double, so that decimals that lie on a line come out as decimals.
    double count_ = 0;
    int first_year_ = 0;
    long double first_actual_ = 0;
    long double years_ = 0;
    long double years_squared_ = 0;
    long double actuals_ = 0;
    long double products_ = 0;
};

/// The change a year that leads from an actual to the target. 0 when the goal is met already, in the sense of STATUS:
/// a target without a condition word is one to reach or exceed, a falling one is written 「0件以下」.
/// Error::zero_denominator when it is not met and the target year has come, out_of_range where it is not finite.
[[nodiscard]] Result<double> required_change(double actual, int year, const Goal& goal, int target_year);

}  // namespace kpisheet
