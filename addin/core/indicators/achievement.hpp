// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/indicators/goal.hpp"
#include "core/indicators/options.hpp"
#include "core/result.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

// Achievement rates (達成率) as fractions: 1 is 100 %. Neither capped nor rounded.

/// The ratio of an actual to a target: actual / target, as 小千谷市 does. Where lower is better,
/// (2 target - actual) / target: 宮城県 「現状維持型Ⅱ」. 0 of 0 is 1, anything else of 0 is zero_denominator. The
/// ratio of a negative target is unreadable: it would fall while the actual rises.
[[nodiscard]] Result<double> ratio(double actual, const Goal& goal);

/// The share of the way from base to target that has been covered: (actual - base) / (target - base), as 岐阜県 and
/// 滋賀県 do. Right for an indicator that is to fall, too. Where target and base are one, 1 if the actual meets the
/// goal, else zero_denominator.
[[nodiscard]] Result<double> progress(double actual, double base, const Goal& goal);

/// The rate of a row. `base` is null where none was given. The method is progress where a base was given, else ratio.
/// Error::missing for a missing actual or target, and for a missing base (a null one too) unless the method is ratio;
/// the ratio does not look at the base at all. A target that counts over the plan (累計, 5年間) starts from 0 unless
/// the base counts so too.
[[nodiscard]] Result<double> achievement_rate(const Value& actual, const Value& target, const Value* base,
                                              std::optional<Method> method, std::optional<Better> better);

}  // namespace kpisheet
