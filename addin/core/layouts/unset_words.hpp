// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// KPIの設定が困難なため設定しない: words (normalised) in place of a name or a target that nobody means to set.
[[nodiscard]] bool says_unset(std::string_view text);

/// 目標値の設定が困難なため、実績値の管理とする: a sentence in place of a target.
[[nodiscard]] bool says_no_target(std::string_view text);

/// A text that means a missing value and is one in place of a name: KPIを設定しない, 設定が困難なため設定しない.
[[nodiscard]] bool stands_for_name(std::string_view text);

}  // namespace kpisheet
