// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <vector>

#include "core/rules/rule.hpp"

namespace kpisheet {

/// The values of a table, or of all small tables of one form: a heading repeated over two KPIs of each measure, forms for one KPI.
/// What is filled along a column or a row shows in all of them together.
struct ValueGroup {
    std::vector<const Table*> tables;
    std::span<const ValueCell> values;
    std::vector<ValueCell> pooled;  ///< what `values` sees, where there are several tables
};
[[nodiscard]] std::vector<ValueGroup> group_values(const Examined& examined);

/// Those of which some values are formulas' results.
[[nodiscard]] std::vector<ValueGroup> group_computed_values(const Examined& examined);

}  // namespace kpisheet
