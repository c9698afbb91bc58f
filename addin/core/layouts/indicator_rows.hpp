// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
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

/// What the words of its rows say besides their kind: 達成率(%) holds percents, and of two rows 実績(単年) and 実績(累計) the
/// second holds the total of the years so far.
void mark_rows(const Grid& grid, const TableColumns& columns, IndicatorRows& indicator);

/// Reads the name and the values. Indicators do not depend on each other.
[[nodiscard]] Indicator read_indicator(const Grid& grid, const TableColumns& columns, const SheetYears& years, std::int32_t table_shift,
                                       const OuterUnit& table_unit, const IndicatorRows& rows, KnownValues& known);

}  // namespace kpisheet
