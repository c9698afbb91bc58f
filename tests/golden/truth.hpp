// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/reports/file_report.hpp"

namespace kpisheet {

/// How much of what a perfect reader gets was recognised.
struct TruthScore {
    int indicators = 0;        ///< of the truth, and those recognised where there is none
    int indicators_right = 0;  ///< cell, kind, name, department, better and marks
    int values = 0;            ///< of the truth, and those recognised where there is none
    int values_right = 0;      ///< cell, role, year, number, unit, state and condition
    std::string deviations;    ///< a line each

    void add(const TruthScore& other);
};

/// Compares with a truth that was written by a person with the sheet alone in view. Tab-separated lines:
///   I, number of the sheet from 1, cell of the name, kind, name, department, better, marks joined by a comma
///   V, cell, role, year, number as shown and multiplied out, base unit, state, condition: of the indicator above it
/// with - for what there is none of. Lines with # are comments.
[[nodiscard]] TruthScore compare_with_truth(std::string_view truth, const FileReport& report, const std::vector<std::string>& sheets);

}  // namespace kpisheet
