// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "core/indicators/exact.hpp"
#include "core/result.hpp"
#include "core/values/cell.hpp"

namespace kpisheet {

/// How an achievement rate is computed.
enum class Method : std::uint8_t {
    ratio,     ///< 比率: actual / target
    progress,  ///< 進捗: (actual - base) / (target - base)
};

/// Which way an indicator is meant to go.
enum class Better : std::uint8_t { higher, lower };

/// How the targets of the years in between are laid out.
enum class Shape : std::uint8_t {
    linear,    ///< 直線: the same step every year
    compound,  ///< 複利: the same rate of change every year
    level,     ///< 一定: the target itself, every year
};

/// Where an allotment puts what is left over.
enum class Remainder : std::uint8_t {
    last,   ///< 後: the last periods get one more
    first,  ///< 前: the first periods get one more
};

// Each reads a function's argument in Japanese or English, whatever its width and case. Nothing stands for an omitted
// one: a blank cell, an empty text, or 0, as which a blank cell reaches an add-in. Any other content is a bad_argument.

[[nodiscard]] Result<std::optional<Method>> method_option(const Cell& cell);
[[nodiscard]] Result<std::optional<Better>> better_option(const Cell& cell);
[[nodiscard]] Result<std::optional<Shape>> shape_option(const Cell& cell);
[[nodiscard]] Result<std::optional<Rounding>> rounding_option(const Cell& cell);
[[nodiscard]] Result<std::optional<Remainder>> remainder_option(const Cell& cell);

/// A whole number of digits from -20 to 20. Here 0 is a number of digits, not an omitted argument.
[[nodiscard]] Result<std::optional<int>> digits_option(const Cell& cell);

/// True for an argument that holds nothing: a blank cell or a text of spaces.
[[nodiscard]] bool is_blank(const Cell& cell);

}  // namespace kpisheet
