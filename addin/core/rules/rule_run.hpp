// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <vector>

#include "core/pace.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// Runs `rules` on one sheet and adds what they find, in their order. A rule knows nothing of the others, so a large sheet
/// is checked on two threads; the issues are the same. `pace` is asked before each rule, on the calling thread only, with
/// 0 to 1 for this sheet. False when it stopped the run: the rules done by then have added their issues.
[[nodiscard]] bool run_rules(const Examined& examined, std::span<const Rule* const> rules, const Pace& pace,
                             std::vector<Issue>& issues);

}  // namespace kpisheet
