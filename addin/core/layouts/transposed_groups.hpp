// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/layouts/card.hpp"

namespace kpisheet {

/// What a table whose labels stand left and whose names stand above holds at least, and at most.
namespace transposed {
constexpr std::size_t fewest_names = 2;
constexpr std::size_t shortest_name = 6;  ///< bytes, 2 kanji
constexpr std::int32_t most_rows = 60;
}  // namespace transposed

/// Tables whose years run downwards, with a name over 目標 | 実績 | 達成率 for each indicator: a card each. Taken for one only where two
/// names and more stand over the same headings, and three years and more below.
[[nodiscard]] std::vector<Card> find_transposed_groups(const Grid& grid);

}  // namespace kpisheet
