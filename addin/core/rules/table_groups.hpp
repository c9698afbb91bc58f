// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/rules/rule.hpp"

namespace kpisheet {

/// The values of a table, or of all small tables of one form: a heading repeated over two KPIs of each measure, forms for one KPI.
/// What is filled along a column or a row shows in all of them together.
struct ValueGroup {
    std::vector<const Table*> tables;
    std::vector<ValueCell> values;
};
[[nodiscard]] std::vector<ValueGroup> group_values(const Examined& examined);

}  // namespace kpisheet
