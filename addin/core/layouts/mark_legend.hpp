// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// S:目標達成 A:進捗率50%以上 B:改善: what the marks of a judgement mean, below a table (normalised text).
[[nodiscard]] bool explains_marks(std::string_view text);

/// S:110%以上 alone in its cell, beside others (normalised text).
[[nodiscard]] bool explains_one_mark(std::string_view text);

}  // namespace kpisheet
