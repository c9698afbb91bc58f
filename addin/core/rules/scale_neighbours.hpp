// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// The others of a row: how many, the smallest and the largest.
struct Neighbours {
    std::size_t count = 0;
    double least = 0;
    double most = 0;
    const KpiValue* nearest = nullptr;
    bool both_sides = false;  ///< values of the same kind stand before and after it
};

/// Of the same role where there are three or more: targets by targets, actuals by actuals, or among all. A base may be a
/// stock beside what each year adds to it, and is left out then.
enum class Among { alike, alike_without_base, all };
[[nodiscard]] Neighbours neighbours_of(const std::vector<const KpiValue*>& row, std::size_t index, Among among);

/// By how much a value is off, told by how many places it and the others show. The factor, or 0.
[[nodiscard]] double moved_point(const std::vector<const KpiValue*>& row, std::size_t index, const Neighbours& near);

/// 26千円 among 18百万円, 57百万円 and 84百万円: the figure fits, its large unit does not. The factor, or 0.
[[nodiscard]] double other_large_unit(const std::vector<const KpiValue*>& row, std::size_t index);

}  // namespace kpisheet
