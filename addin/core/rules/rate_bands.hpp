// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/rules/grade_legend.hpp"

namespace kpisheet {

/// 80%以上100%未満, 100%以上, 0%を超え50%未満 at the start of a text (normalised); `words` are those that were read.
[[nodiscard]] std::optional<GradeMeaning> band_at_start(std::string_view text);

/// 60%以上「順調」: the band right before a grade, at the end of a text.
[[nodiscard]] std::optional<GradeMeaning> band_at_end(std::string_view text);

}  // namespace kpisheet
