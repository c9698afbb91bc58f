// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <span>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/pace.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// Every rule, in the order of their groups. Adding one is one line in rule_list.inc.
[[nodiscard]] std::span<const Rule* const> all_rules();

/// The rule of this id, or null.
[[nodiscard]] const Rule* find_rule(std::string_view id);

/// Which rules to run.
struct RuleChoice {
    std::vector<std::string> only;  ///< ids, or group keys such as machine-readability; empty: all that are on by default
    std::set<std::string, std::less<>> off = {};  ///< ids of rules that do not run in any case
    [[nodiscard]] bool includes(const Rule& rule) const;
};

/// How to check. What is left alone follows the rules and the sheets themselves.
struct CheckOptions {
    RuleChoice rules = {};
    Requirements required = {};
    Pace pace = {};  ///< asked before each rule of each sheet
    References references = {};
};

/// Runs the chosen rules over every sheet. Issues by sheet, row, column, rule; the same input gives the same list.
[[nodiscard]] std::vector<Issue> check(const Workbook& workbook, const Recognition& recognition, const CheckOptions& options = {});

}  // namespace kpisheet
