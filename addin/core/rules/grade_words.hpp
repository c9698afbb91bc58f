// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/rules/grade_legend.hpp"

namespace kpisheet {

/// What a grade means that is explained by words: 目標を達成, 策定時より改善 …, up to the next mark or clause of `text` (normalised). Nothing
/// for bands of rates, and for words that draw no clear line (概ね, 見込).
[[nodiscard]] std::optional<GradeMeaning> grade_words_at_start(std::string_view text);

}  // namespace kpisheet
