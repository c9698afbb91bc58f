// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kpisheet {

/// A mistake to be planted into a sheet that is written as text (sheet_text.hpp).
struct PlantedMistake {
    std::string rules;                  ///< that are to speak; several with | between where a sheet can't tell them apart
    std::string at;                     ///< the cell they are to point at: E7; - where the sheet as a whole is meant
    std::string cell;                   ///< the first cell that is written over
    std::vector<std::string> contents;  ///< of it and the cells to its right
};

/// One mistake a line: rules, cell, new content; spaces between. 「rate-mismatch I7 82.5%」; 「unit-mismatch E7<D7 …」 writes to
/// D7 and expects the issue at E7; several cells are parted by |. Blank lines and lines with # are skipped.
[[nodiscard]] std::vector<PlantedMistake> read_mistakes(std::string_view text);

/// The sheet's text with the mistake in it: cells of the first sheet. Missing cells to the right are added.
[[nodiscard]] std::string plant(std::string_view sheet, const PlantedMistake& mistake);

}  // namespace kpisheet
