// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "core/rules/rule.hpp"
#include "core/rules/stated_tallies.hpp"

namespace kpisheet {

/// A line of a sheet that says how often grades were given, and the rows that it may count.
struct TallyLine {
    std::vector<Stated> stated;
    std::int32_t from = 0;  ///< below the line before
    std::int32_t row = 0;
    std::int32_t next = 0;  ///< the line after it
    std::optional<Range> below = {};  ///< Ａ8・Ｂ7 below the grades of one year, Ａ9・Ｂ6 below those of another: the columns that it stands in
};

/// All of a sheet, from above: in one text, side by side, below each other. `all`: the grades given anywhere; `judged_rows`: where they are given, no
/// row of which is such a line.
[[nodiscard]] std::vector<TallyLine> tally_lines(const Examined& examined, const GradeCounts& all, const GradesByText& grade_texts, const std::set<std::int32_t>& judged_rows);

}  // namespace kpisheet
