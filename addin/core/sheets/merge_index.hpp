// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// Finds the merge that covers a cell, however many and however tall the merges are: a segment tree over the rows where
/// merges begin or end. Merges that cover the same stretch of rows lie side by side, so a binary search tells them
/// apart. Building takes n log n, a search log² n, for n merges. Merges must not overlap.
class MergeIndex {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    MergeIndex() = default;
    /// `merges` sorted by anchor; the same span is given to find().
    explicit MergeIndex(std::span<const Range> merges);

    /// Position in `merges` of the one that covers `cell`, or none.
    [[nodiscard]] std::uint32_t find(std::span<const Range> merges, Address cell) const;
    /// True when some merge covers a cell of this row.
    [[nodiscard]] bool touches(std::int32_t row) const;

private:
    /// The leaf of the tree for a row; 0 outside all merges.
    [[nodiscard]] std::size_t leaf_of(std::int32_t row) const;

    std::vector<std::int32_t> boundaries_;    ///< rows where the set of covering merges changes, ascending
    std::vector<std::uint32_t> node_starts_;  ///< into entries_, one a node and one more
    std::vector<std::uint32_t> entries_;      ///< positions of merges, by node, then column
};

}  // namespace kpisheet
