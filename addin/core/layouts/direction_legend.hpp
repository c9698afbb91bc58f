// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/layouts/grid.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

/// A mark at the names of indicators, and the side that a legend says is better for them.
struct MarkedDirection {
    std::string mark;  ///< normalised: ※, ▼, *2
    Direction better = Direction::unknown;
};

/// What the legends and footnotes of a sheet say of marks: ※印は減少が望ましい指標, ▼は減少を目指す指標. They stand alone in their row,
/// or nearly.
[[nodiscard]] std::vector<MarkedDirection> find_direction_legend(const Grid& grid);

/// ↑：前年度より増加: arrows that show how the figures moved, not the way they are to go.
[[nodiscard]] bool arrows_tell_movement(const Grid& grid);

/// True for a legend of marks and directions (normalised text).
[[nodiscard]] bool tells_directions(std::string_view text);

/// Gives the marked indicators of a table their direction, and takes the mark off their names.
void apply_direction_legend(const Grid& grid, std::span<const MarkedDirection> legend, Table& table);

}  // namespace kpisheet
