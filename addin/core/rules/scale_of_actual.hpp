// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/rules/rule.hpp"
#include "core/rules/scale_slips.hpp"

namespace kpisheet {

/// The slip of an actual that stands alone beside a base and a target, where they and the judgement tell it.
[[nodiscard]] std::optional<ScaleSlip> slip_of_only_actual(const Examined& examined, const Table& table, const Indicator& indicator);

}  // namespace kpisheet
