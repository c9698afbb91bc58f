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
    double sum = 0;                        ///< of the parts
};

/// The (内訳) rows right below their total. They are held to be complete if most columns add up.
/// The columns that don't are broken. Linear in the values.
[[nodiscard]] std::vector<BrokenSum> broken_sums(const Table& table);

}  // namespace kpisheet
