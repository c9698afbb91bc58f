// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// A heading that reads otherwise than in the other tables of the same form.
struct OddHeading {
    const Table* table = nullptr;
    const Column* column = nullptr;
    std::string usual;       ///< what the others say
    std::size_t others = 0;  ///< how many of them
};

/// Compares the headings of bases, targets, actuals and totals of the tables of one sheet that have equal columns.
/// Spaces and widths don't count. With two tables only, a single difference among equal headings is one.
[[nodiscard]] std::vector<OddHeading> odd_headings(std::span<const Table* const> tables);

/// Where years stand over equal headings, 目標 | 実績 | 達成率, those of one year that repeat one and lack another.
[[nodiscard]] std::vector<OddHeading> odd_lower_headings(const Table& table);

/// True when a heading of this table is among them.
[[nodiscard]] bool has_odd_heading(const std::vector<OddHeading>& odd, const Table& table);

}  // namespace kpisheet
