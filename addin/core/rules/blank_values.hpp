// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/rules/issue.hpp"
#include "core/rules/value_slots.hpp"

namespace kpisheet {

/// The cells in which one indicator's values of one role are expected, from left to right.
struct ExpectedValues {
    const Table* table = nullptr;
    const Indicator* indicator = nullptr;
    std::vector<const ValueSlot*> slots;
    std::vector<const SlotColumn*> columns;  ///< of each slot

    [[nodiscard]] std::size_t filled() const;
};

/// One a row that has a blank, for the columns of this role in which so many of 100 cells are filled.
[[nodiscard]] std::vector<ExpectedValues> expected_values(std::span<const SlotColumn> columns, ValueRole role,
                                                          std::size_t percent_filled);

/// Blank cells of one cause: the same columns of one table, next to each other or scattered.
struct BlankRun {
    const Table* table = nullptr;
    const Indicator* first = nullptr;
    const Indicator* last = nullptr;
    std::size_t indicators = 0;
    const SlotColumn* column = nullptr;  ///< the first of them
    std::vector<Range> ranges;           ///< by row; those of indicators below each other are one

    /// The cell or cells to go to: all of them where they lie together.
    [[nodiscard]] const Range& range() const { return ranges.front(); }
    /// E5:E7, E12.
    [[nodiscard]] Text places() const;
};

/// Collects blanks in the order of the rows and joins those of the same columns.
class BlankRuns {
public:
    /// The slots from `first` to `last` (indices into `values.slots`) are blank.
    void add(const ExpectedValues& values, std::size_t first, std::size_t last);
    [[nodiscard]] const std::vector<BlankRun>& all() const { return runs_; }

private:
    std::vector<BlankRun> runs_;
};

/// 「新規創業件数」, or 「新規創業件数」ほか2指標.
[[nodiscard]] Text names_of(const BlankRun& run);
/// 同じ列は34件中31件に入っています。
[[nodiscard]] Text share_of(const SlotColumn& column);

}  // namespace kpisheet
