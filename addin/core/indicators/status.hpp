// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/indicators/options.hpp"
#include "core/result.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {

enum class Status : std::uint8_t { met, missed };

/// 達成 or 未達成.
[[nodiscard]] std::string_view status_word(Status status);

/// Whether an actual meets a target. Numbers by the target's condition word and `better`, see goal_of; 未満 and 超 are
/// strict. Where one of the two is words or several numbers, only equal texts can be judged, spaces, width and case
/// aside: they are met, others are Error::missing, or Error::unreadable where several numbers stand against a number.
[[nodiscard]] Result<Status> status_of(const CellValue& actual, const CellValue& target, std::optional<Better> better);

}  // namespace kpisheet
