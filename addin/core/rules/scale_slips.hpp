// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// A value that is off its row by a power of ten.
struct ScaleSlip {
    const KpiValue* value = nullptr;
    const KpiValue* nearest = nullptr;  ///< a steady value of the row
    double factor = 1;                  ///< the value is about this many times what fits: 10, 0.001
};

/// The slips of scale among the values of an indicator: each the one figure that does not fit steady ones around it.
/// None of a row with more values than any plan has years.
[[nodiscard]] std::vector<ScaleSlip> scale_slips(const Indicator& indicator);

}  // namespace kpisheet
