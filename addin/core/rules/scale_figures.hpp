// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

#include "core/layouts/table.hpp"

namespace kpisheet {

[[nodiscard]] inline double size_of(const KpiValue& value) { return std::abs(*value.number); }

/// The years in which gatherings and travel all but stopped: a fall to a tenth is a fact then, and so is a rise from there.
[[nodiscard]] inline bool is_of_pandemic(const KpiValue& value) { return value.year && *value.year >= 2020 && *value.year <= 2022; }

/// All others of a row.
struct OtherFigures {
    double least = 0;
    double most = 0;
    std::size_t count = 0;
    bool comparable = true;

    [[nodiscard]] bool spread_within(double times) const { return most <= least * times; }
};
[[nodiscard]] OtherFigures others_of(std::span<const KpiValue* const> row, const KpiValue& value, bool of_its_kind = false);

}  // namespace kpisheet
