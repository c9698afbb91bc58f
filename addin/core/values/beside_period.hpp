// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace kpisheet {

/// Bytes of the period that `text` begins with, where a value may stand: unlike in a heading, 「27年」 is a number of
/// years there, and 「2025」 a number. 0 where there is none or where words go on with it.
[[nodiscard]] std::size_t period_beside_value(std::string_view text);

/// The period that all of `text` is, but for a word that tells what was measured then: (R4実績). Empty where it is none.
[[nodiscard]] std::string_view period_in_brackets(std::string_view text);

}  // namespace kpisheet
