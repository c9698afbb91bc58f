// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace kpisheet {

/// ・ ● □: what lines of a list begin with.
[[nodiscard]] constexpr bool is_bullet(char32_t c) {
    return c == U'・' || c == U'•' || c == U'●' || c == U'○' || c == U'◆' || c == U'◇' || c == U'■' || c == U'□' || c == U'･';
}

}  // namespace kpisheet
