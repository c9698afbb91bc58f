// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/result.hpp"
#include "core/values/cell.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// The error of a value that is asked for its number: missing and abolished ones are Error::missing, texts, unreadable
/// and compound ones Error::unreadable.
[[nodiscard]] Result<double> number_of(const Value& value);

/// KPI.NUMBER: the number multiplied out (1,625千人 → 1625000, 36.7% → 0.367). `part` picks a part by its label or by its
/// position from 1; Error::bad_argument where there is no such part. A value without parts is its own part 1.
[[nodiscard]] Result<double> number_of(const Cell& cell, const std::optional<Cell>& part);

/// KPI.UNIT: the counter as written, without its multiplier; empty where there is none. Error::missing for a missing
/// value without a unit, Error::unreadable for a miswritten one.
[[nodiscard]] Result<std::string> unit_of(const Cell& cell);

/// KPI.CONDITION: 以上 以下 未満 超 約 維持 or empty.
[[nodiscard]] Result<std::string> condition_of(const Cell& cell);

/// KPI.PERIOD: the period beside the value as it was typed; empty where there is none.
[[nodiscard]] Result<std::string> period_of(const Cell& cell);

}  // namespace kpisheet
