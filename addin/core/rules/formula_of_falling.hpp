// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/rules/rate_survey.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// What is to fall is rated in a way of its own: the first formula that explains the other rates in the row of this place, two at least, or those
/// of the other indicators that are to fall in its column.
[[nodiscard]] std::optional<RateFormula> formula_of_falling(const Examined& examined, const SlotColumn& column, const ValueSlot& slot);

}  // namespace kpisheet
