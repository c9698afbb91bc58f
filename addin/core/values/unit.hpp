// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace kpisheet {

/// A unit as written after a number: 人, 箇所, 人/年, /日, t-CO2, %.
struct Unit {
    std::string_view text;
    int power = 0;           ///< of ten that it multiplies by: -2 for %, -1 for 割, -3 for ‰, else 0
    std::size_t length = 0;  ///< bytes read; 0 where no unit starts
};

/// Reads the unit that starts at `text[0]` (normalised). A counter that is not known is one too if it is short and
/// without kana of grammar. Stops before condition words, 見込 and the like. `after_space`: only known units.
[[nodiscard]] Unit read_unit(std::string_view text, bool after_space = false);

}  // namespace kpisheet
