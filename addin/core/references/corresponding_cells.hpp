// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/references/matching.hpp"

namespace kpisheet {

/// Where a cell of the reference's indicator stands in the submission: in the corresponding column, and in the same row
/// of a block of rows. Nothing where the column is not there or the block has another number of rows.
[[nodiscard]] std::optional<Address> corresponding_cell(const TableMatch& tables, const IndicatorMatch& match, Address reference_cell);

/// A value of the reference and what the submission says of the same.
struct ValuePair {
    const KpiValue* before = nullptr;
    const KpiValue* now = nullptr;  ///< null: nothing is there, although there is a place for it
    std::optional<Address> cell;    ///< of `now`, or the blank place
};

/// Pairs the values of one role by the year of their heading (of the cell, where the heading names none), wherever the
/// column stands. Values for which the submission has no column are left out: years move along. So are, unless
/// `yearless`, actuals of which no year is known: last year's are not this year's.
[[nodiscard]] std::vector<ValuePair> value_pairs(const TableMatch& tables, const IndicatorMatch& match, ValueRole role, bool yearless);

}  // namespace kpisheet
