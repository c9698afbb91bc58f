// SPDX-License-Identifier: MPL-2.0
// Other habits of writing: what a sheet says and where it says it stays the same, so its truth does, too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kpisheet::golden {

struct Variation {
    std::string name;
    /// The sheets' text in the other habit, for a text (sheet_text.hpp) and its truth (truth.hpp).
    std::string (*rewrite)(std::string_view text, std::string_view truth);
};

[[nodiscard]] const std::vector<Variation>& variations();

}  // namespace kpisheet::golden
