// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// What the two figures of a cell such as 30／31 are, by the heading: 目標／実績, 実績値（達成率）.
struct RolePair {
    ColumnRole first = ColumnRole::unknown;
    ColumnRole second = ColumnRole::unknown;

    [[nodiscard]] bool is_pair() const { return first != ColumnRole::unknown; }
};

/// The pair that a heading names (normalised text).
[[nodiscard]] RolePair role_pair_in(std::string_view heading);

/// The halves of 30/31人, 30(31), 8/: one of them may be blank.
struct PairText {
    std::string_view first;
    std::string_view second;
};

/// Splits a cell (normalised text) that holds two figures. Nothing for one figure, words, or three.
[[nodiscard]] std::optional<PairText> split_pair(std::string_view text);

}  // namespace kpisheet
