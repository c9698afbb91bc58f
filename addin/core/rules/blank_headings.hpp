// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// 令和5年度 over 目標 | 実績 | 達成率, and 令和6年度 over 目標 | (blank) | 達成率, with figures below the blank.
struct BlankHeading {
    Address cell;
    std::string usual;  ///< what the group beside it says there
    Address like;       ///< where it says so
};

/// The blank ones in the last heading row of a table, by groups of columns under the headings above it.
[[nodiscard]] std::vector<BlankHeading> blank_headings(const Sheet& sheet, const Table& table);

}  // namespace kpisheet
