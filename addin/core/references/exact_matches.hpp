// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/references/matching.hpp"

namespace kpisheet {

/// An indicator on one of the two sides, in the order of its workbook.
struct MatchEntry {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const Table* table = nullptr;
    const Indicator* indicator = nullptr;
    std::string name;          ///< squeezed
    std::string department;    ///< squeezed
    std::string path;          ///< squeezed, joined
    std::size_t other = none;  ///< its match on the other side
    MatchedBy by = MatchedBy::name;
    double certainty = 0;

    [[nodiscard]] bool is_matched() const { return other != none; }
};

/// The two sides; matches are written into both.
struct MatchSides {
    std::vector<MatchEntry> submitted;
    std::vector<MatchEntry> reference;

    void match(std::size_t submitted_index, std::size_t reference_index, MatchedBy by, double certainty);
};

[[nodiscard]] MatchSides match_sides(const Recognition& submitted, const Recognition& reference);

/// Matches indicators of equal names. Where several have one name, what else is known of them decides, the surest first:
/// goal and section, goal, section, base and target, neighbours, at last their order. Linear.
void match_equal_names(MatchSides& sides);

/// For each entry the match of the nearest matched entry before it (after it, if `backwards`) in its table, as an index
/// of the reference; MatchEntry::none at the edge of the table.
[[nodiscard]] std::vector<std::size_t> neighbours(const std::vector<MatchEntry>& entries, bool of_reference, bool backwards);

}  // namespace kpisheet
