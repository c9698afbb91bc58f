// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/rules/issue.hpp"

namespace kpisheet {

/// Issues that a test made up: [{"sheet": 0, "cell": "A1", "message": "…", "edits": [{"cell": "A1", "from": "…",
/// "to": "…", "number": 1, "format": "0", "formula": "=1"}]}]. Throws what the JSON library throws: a test is to hear it.
[[nodiscard]] std::vector<Issue> hand_made_issues(std::string_view json);

}  // namespace kpisheet
