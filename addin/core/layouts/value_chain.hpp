// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/eras/period.hpp"

namespace kpisheet {

/// 実績値の推移(R3→R4→R5): the years whose values stand in one cell below it. Empty for all other headings (normalised text).
[[nodiscard]] std::vector<Period> chain_in(std::string_view heading);

/// 64→81→86: `count` figures. Empty where there are more or fewer of them.
[[nodiscard]] std::vector<std::string_view> split_chain(std::string_view text, std::size_t count);

/// One of several figures in a cell that each tell their year: R3:9 R4:11 R5:12.
struct DatedPart {
    Period year;
    std::string_view figure;
};

/// All of them, a line or a blank between one and the next (normalised text). Empty where the text is anything else.
[[nodiscard]] std::vector<DatedPart> dated_parts_in(std::string_view text);

}  // namespace kpisheet
