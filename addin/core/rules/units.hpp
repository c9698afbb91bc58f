// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/rules/comparing.hpp"

namespace kpisheet {

/// Units that measure the same: か所 and 箇所, 小学校 and 校; ポイント tells a change of a share or a score.
[[nodiscard]] bool same_unit(std::string_view left, std::string_view right);

/// A figure of the measure itself with its unit written beside it.
[[nodiscard]] inline bool has_written_unit(const KpiValue& value) {
    return is_number(value) && value.own_unit && !value.unit.empty() && value.role != ValueRole::rate;
}

/// The unit in the brackets at the end of a name: 人 of 新規就農者数（人）. Empty where they hold something else.
[[nodiscard]] std::string unit_in_name(std::string_view name);

}  // namespace kpisheet
