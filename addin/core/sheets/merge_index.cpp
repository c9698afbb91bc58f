// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/merge_index.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

/// Calls `use(node)` for the nodes that together cover the leaves first … last − 1 of a tree of `leaves` leaves.
template <class Use>
void for_nodes(std::size_t leaves, std::size_t first, std::size_t last, Use use) {
    for (first += leaves, last += leaves; first < last; first /= 2, last /= 2) {
        if (first % 2 == 1) {
            use(first++);
        }
        if (last % 2 == 1) {
            use(--last);
        }
    }
}

}  // namespace

MergeIndex::MergeIndex(std::span<const Range> merges) {
    if (merges.empty()) {
        return;
    }
    boundaries_.reserve(merges.size() * 2);
    for (const auto& merge : merges) {
        boundaries_.push_back(merge.first.row);
        boundaries_.push_back(merge.last.row + 1);
    }
    std::sort(boundaries_.begin(), boundaries_.end());
    boundaries_.erase(std::unique(boundaries_.begin(), boundaries_.end()), boundaries_.end());
    boundaries_.shrink_to_fit();

    const auto leaves = boundaries_.size() - 1;
    const auto position = [this](std::int32_t row) {
        return static_cast<std::size_t>(std::lower_bound(boundaries_.begin(), boundaries_.end(), row) -
                                        boundaries_.begin());
    };
    const auto for_nodes_of = [&](const Range& merge, auto use) {
        for_nodes(leaves, position(merge.first.row), position(merge.last.row + 1), use);
    };

    node_starts_.assign(leaves * 2 + 1, 0);
    for (const auto& merge : merges) {
        for_nodes_of(merge, [this](std::size_t node) { ++node_starts_[node + 1]; });
    }
    for (std::size_t node = 1; node < node_starts_.size(); ++node) {
        node_starts_[node] += node_starts_[node - 1];
    }
    entries_.resize(node_starts_.back());
    auto next = node_starts_;
    for (std::uint32_t at = 0; at < merges.size(); ++at) {
        for_nodes_of(merges[at], [&](std::size_t node) { entries_[next[node]++] = at; });
    }
    for (std::size_t node = 0; node + 1 < node_starts_.size(); ++node) {
        std::sort(entries_.begin() + node_starts_[node], entries_.begin() + node_starts_[node + 1],
                  [&](auto left, auto right) { return merges[left].first.column < merges[right].first.column; });
    }
}

std::size_t MergeIndex::leaf_of(std::int32_t row) const {
    if (boundaries_.empty() || row < boundaries_.front() || row >= boundaries_.back()) {
        return 0;
    }
    const auto after = std::upper_bound(boundaries_.begin(), boundaries_.end(), row);
    return static_cast<std::size_t>(after - boundaries_.begin()) - 1 + (boundaries_.size() - 1);
}

bool MergeIndex::touches(std::int32_t row) const {
    for (auto node = leaf_of(row); node != 0; node /= 2) {
        if (node_starts_[node] != node_starts_[node + 1]) {
            return true;
        }
    }
    return false;
}

std::uint32_t MergeIndex::find(std::span<const Range> merges, Address cell) const {
    for (auto node = leaf_of(cell.row); node != 0; node /= 2) {
        const auto first = entries_.begin() + node_starts_[node];
        const auto last = entries_.begin() + node_starts_[node + 1];
        const auto after = std::upper_bound(first, last, cell.column, [&](std::int32_t column, std::uint32_t at) {
            return column < merges[at].first.column;
        });
        if (after != first && merges[*(after - 1)].contains(cell)) {
            return *(after - 1);
        }
    }
    return none;
}

}  // namespace kpisheet
