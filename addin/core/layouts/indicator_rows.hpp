// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/layouts/open_indicator.hpp"
#include "core/layouts/row_values.hpp"

namespace kpisheet {

/// Where an indicator of a table stands: which rows are its own is settled row by row; what they say of it, after that.
struct IndicatorRows {
    std::size_t group = 0;                   ///< index in TableColumns::groups
    std::int32_t row = 0;                    ///< of its name
    RowShift shift;                          ///< of that row
    std::int32_t last_row = 0;
    const Surroundings* around = nullptr;
    std::vector<ValueRow> values;
};

/// What the words of a row say besides its kind: 達成率(%) holds percents, and of two rows 実績(単年) and 実績(累計) of one indicator the
/// second holds the total of the years so far.
void mark_rows(const Grid& grid, const TableColumns& columns, std::span<IndicatorRows> found);

/// Reads names and values of all indicators, in their order. They do not depend on each other: those of a large sheet are
/// read on two threads.
struct ReadIndicators {
    std::vector<Indicator> indicators;
    std::vector<std::shared_ptr<const ValueStore>> stores;
};
[[nodiscard]] ReadIndicators read_indicators(const Grid& grid, const TableColumns& columns, const SheetYears& years,
                                                     std::int32_t table_shift, const OuterUnit& table_unit,
                                                     std::span<const IndicatorRows> found);

}  // namespace kpisheet
