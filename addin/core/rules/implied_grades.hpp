// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/rules/graded_cells.hpp"

namespace kpisheet {

/// A grade that lies among those of another band, of a sheet that does not say where its bands begin.
struct MisplacedGrade {
    const Graded* one = nullptr;
    std::string_view right;     ///< the grade of all rows around it, in NFKC
    double percent = 0;         ///< what it was given for
    double from = 0;            ///< the band of `right`, as its other rows show it
    double to = 0;
    std::size_t others = 0;     ///< rows that are in order
};

/// The one grade without which the grades of all rows go in order of their rates, each in one band: 95 %, 91 % 順調, 78 % »順調, 74 %, 61 % 遅れ.
/// Nothing where others would do as well, where rows are few, or where the heading tells that people gave their opinion.
[[nodiscard]] std::optional<MisplacedGrade> misplaced_grade(std::span<const Graded> grades, std::string_view heading);

}  // namespace kpisheet
