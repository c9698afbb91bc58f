// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/card.hpp"

namespace kpisheet {

/// Tables whose years run downwards, with a name over 目標 | 実績 | 達成率 for each indicator: a card each. Taken for one only where two
/// names and more stand over the same headings, and three years and more below.
[[nodiscard]] std::vector<Card> find_transposed_groups(const Grid& grid);

}  // namespace kpisheet
