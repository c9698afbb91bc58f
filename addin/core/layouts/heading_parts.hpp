// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// The unit of all figures of a column.
struct HeadingUnit {
    std::string unit;
    double scale = 1;  ///< 1000 for 千円
};

/// Reads (千円), (%), 単位:人, given without the brackets. Nothing for what else stands in brackets: (A), (年間), (R5), (確定).
[[nodiscard]] std::optional<HeadingUnit> read_heading_unit(std::string_view words);

/// True for what may follow the word that a heading ends with: 等, の値, B, 注1, or nothing.
[[nodiscard]] bool is_heading_tail(std::string_view tail);

/// Columns of words: what stands in brackets behind their heading is no unit.
[[nodiscard]] bool is_named_by_words(ColumnRole role);

}  // namespace kpisheet
