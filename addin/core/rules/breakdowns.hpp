// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// A total that its (内訳) rows don't make in one column.
struct BrokenSum {
    const Indicator* indicator = nullptr;  ///< of the total
    const KpiValue* total = nullptr;
    std::vector<const KpiValue*> parts;
    double sum = 0;  ///< of the parts
    const KpiValue* wrong_part = nullptr;  ///< the one whose printed rate, too, follows only from what the total leaves for it
    const KpiValue* rate = nullptr;        ///< that rate
};

/// The columns in which the (内訳) rows right below a total don't make it. The rows are held to be complete only if at
/// least as many other columns add up, and one does.
[[nodiscard]] std::vector<BrokenSum> broken_sums(const Table& table);

}  // namespace kpisheet
