// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/indicators/options.hpp"
#include "core/result.hpp"

namespace kpisheet {

/// The share of period `index` (1 to `periods`) when a total is spread in whole steps, as planners lay out a total over
/// the years of a plan: 15 over 5 is 3 3 3 3 3; 4 over 5 is 0 1 1 1 1, or 1 1 1 1 0 with the remainder first.
/// Error::bad_argument for a total that is negative, not whole or beyond 2^53, for periods that are not a whole number
/// of at least 1, and for an index that is none of them.
[[nodiscard]] Result<double> allotted_share(double total, double periods, double index, Remainder remainder);

}  // namespace kpisheet
