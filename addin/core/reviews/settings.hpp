// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/indicators/exact.hpp"
#include "core/rules/all_rules.hpp"
#include "core/rules/conventions.hpp"
#include "core/rules/issue.hpp"

namespace kpisheet {

/// What a person has set on the options page; the same for all their documents. Everything left alone follows the sheet
/// and the rules themselves.
struct Settings {
    std::set<std::string, std::less<>> off;                     ///< ids of rules that are not to run
    std::map<std::string, Severity, std::less<>> severities;    ///< by id of a rule, where it is not the rule's own
    bool machine_readability = false;                           ///< run that group, too
    std::optional<RateMethod> method;      ///< of achievement rates; nothing: the sheet's own
    std::optional<int> rate_decimals;      ///< 0 to 3 decimal places in percent; nothing: the sheet's own
    Rounding rounding = Rounding::nearest; ///< of rates that the product writes, where the sheet does not tell
    std::optional<int> plan_first;         ///< fiscal years of the plan; nothing: found in the sheet
    std::optional<int> plan_last;

    bool operator==(const Settings&) const = default;
};

/// As one JSON object in UTF-8. Reading ignores what it does not know and leaves it at its default.
[[nodiscard]] std::string to_json(const Settings& settings);
[[nodiscard]] Settings settings_from_json(std::string_view json);

/// The rules that run, and what is required of every sheet.
[[nodiscard]] RuleChoice rule_choice(const Settings& settings);
[[nodiscard]] Requirements requirements(const Settings& settings);

}  // namespace kpisheet
