// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/text/language.hpp"

namespace kpisheet {

/// The first and last fiscal year of a plan as a person typed them; nothing: to be found in the sheet.
struct PlanPeriod {
    std::optional<int> first;
    std::optional<int> last;
};

enum class PlanFault { first_unreadable, last_unreadable, last_before_first };

/// What was typed, or why it can't be kept.
struct TypedPlan {
    PlanPeriod period;
    std::optional<PlanFault> fault;
};

/// Reads 令和3, R3, 2021, 令和3年度. A bare number below 100 says no era and is unreadable.
[[nodiscard]] TypedPlan read_plan(std::string_view first, std::string_view last);

/// A year as the field shows it: 令和3年度; 2021.
[[nodiscard]] std::string year_text(std::optional<int> year, Language language);

/// What was understood, beside the fields: 2021～2025年度; what is wrong.
[[nodiscard]] std::string plan_text(const TypedPlan& plan, Language language);

}  // namespace kpisheet
