// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// A reference in a formula, by where it points from the formula's own cell.
struct RelativeReference {
    std::int32_t row = 0;         ///< offset, or the row itself where `row_fixed`
    std::int32_t column = 0;
    bool row_fixed = false;       ///< $5
    bool column_fixed = false;

    auto operator<=>(const RelativeReference&) const = default;
};

/// A formula taken apart: formulas that were filled down or right have equal shapes.
struct FormulaShape {
    std::string skeleton;                      ///< the formula with □ for every reference, in upper case, without spaces
    std::vector<RelativeReference> references; ///< in order

    bool operator==(const FormulaShape&) const = default;
};

/// Reads a formula in the office's English A1 form (=C5/$D$5, =SUM(B2:B9)). Names of other sheets are part of the
/// skeleton. Texts in quotes are kept as they are. Linear.
[[nodiscard]] FormulaShape shape_of(std::string_view formula, Address cell);

/// The formula of this shape as it would stand in `cell`: what filling down or right writes there.
[[nodiscard]] std::string filled_to(std::string_view formula, Address from, Address cell);

}  // namespace kpisheet
