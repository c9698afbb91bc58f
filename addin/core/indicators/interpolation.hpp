// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/indicators/options.hpp"
#include "core/result.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// What is known of an indicator's targets, and how the years in between are laid out. Years are western fiscal years.
struct TargetPlan {
    std::optional<int> base_year;
    std::optional<Quantity> base;
    std::optional<int> target_year;
    Quantity target;
    Shape shape = Shape::linear;
    std::optional<int> digits;  ///< of the figure as shown; without it, as many as base and target show
    Rounding rounding = Rounding::nearest;
};

/// The target for one year, multiplied out (1,630千人 is 1630000). Digits and rounding apply to the figure as shown: in
/// 千人 for 1,638千人, in percent for 40.0%. The base, the target and every year after it keep the figures the plan
/// states; a level plan has the target in every year and needs neither base nor years.
/// Errors: missing before the base year, and where a shape lacks its base or years; bad_argument where the base year is
/// not before the target year, and for a compound plan unless base and target lie on the same side of 0, for a rate of
/// change leads nowhere from 0 nor across it; out_of_range where the result is not finite.
[[nodiscard]] Result<double> target_in(int year, const TargetPlan& plan);

}  // namespace kpisheet
