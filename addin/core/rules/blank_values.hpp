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

/// One a row, for the columns of this role in which so many of 100 cells are filled.
[[nodiscard]] std::vector<ExpectedValues> expected_values(std::span<const SlotColumn> columns, ValueRole role,
                                                          std::size_t percent_filled);

/// Blank cells of one cause: the same columns of one or more indicators below each other.
struct BlankRun {
    const Table* table = nullptr;
    const Indicator* first = nullptr;
    const Indicator* last = nullptr;
    const SlotColumn* column = nullptr;  ///< the first of them
    Range range;

    [[nodiscard]] std::size_t indicators() const { return static_cast<std::size_t>(last - first) + 1; }
};

/// Collects blanks in the order of the rows and joins those that belong together.
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
