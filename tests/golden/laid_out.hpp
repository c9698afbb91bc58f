// SPDX-License-Identifier: MPL-2.0
// Sheets written as text (sheet_text.hpp) in a folder, with a truth and mistakes beside them: NAME.txt, NAME.truth, NAME.faults.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/reports/file_report.hpp"
#include "golden/truth.hpp"

namespace kpisheet::golden {

/// The content of a file; nothing where there is none.
[[nodiscard]] std::string read(const std::filesystem::path& path);

/// The names of the sheets of a folder, sorted.
[[nodiscard]] std::vector<std::string> sheets_in(const std::filesystem::path& folder);

[[nodiscard]] FileReport examine_text(std::string_view text);

/// The mistakes of NAME.faults, each planted alone.
struct Planting {
    int mistakes = 0;
    int found = 0;        ///< the rule speaks at the cell
    int besides = 0;      ///< issues that the clean sheet has not
    std::string listing;  ///< a line for each mistake and for each issue beside it

    void add(const Planting& other);
};
[[nodiscard]] Planting plant_all(const std::filesystem::path& folder, const std::string& name);

/// What is recognised against NAME.truth; nothing counted where there is none.
[[nodiscard]] TruthScore score_of(const std::filesystem::path& folder, const std::string& name);

}  // namespace kpisheet::golden
