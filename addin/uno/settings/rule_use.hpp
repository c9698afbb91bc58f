// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/reviews/settings.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// What a person lets a rule do. The first three are the severities of its issues.
enum class RuleUse { error, warning, info, off };

/// By the settings, and without them.
[[nodiscard]] RuleUse use_of(const Settings& settings, const Rule& rule);
[[nodiscard]] RuleUse own_use_of(const Rule& rule);

/// Leaves no trace where it is what the rule does by itself.
void set_use(Settings& settings, const Rule& rule, RuleUse use);

/// False for a rule that runs on request only, while its group was not asked for: its use can't be chosen then.
[[nodiscard]] bool is_asked_for(const Settings& settings, const Rule& rule);

}  // namespace kpisheet
