// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/rules/grade_legend.hpp"
#include "core/rules/graded_cells.hpp"

namespace kpisheet {

/// What grades follow: the rate or figures nearest to them, the rate before that (対R5目標 | 対R7目標), what all years come to, or
/// the actual of the year before where no base stands.
enum class JudgedBy : std::uint8_t { nearest, farther_rate, totals, year_before };

/// How a grade and its figures go together.
enum class GradeVerdict : std::uint8_t { open, agrees, differs };
struct ComparedGrade {
    GradeVerdict verdict = GradeVerdict::open;
    std::vector<const KpiValue*> evidence;
    std::string_view right;  ///< the only grade that fits, in NFKC
};

/// A grade against its figures, by what the legend says that it stands for. Open where the legend does not know it, or figures are missing.
[[nodiscard]] ComparedGrade compare_grade(const Sheet& sheet, const GradeLegend& legend, const Graded& one, JudgedBy way);

}  // namespace kpisheet
