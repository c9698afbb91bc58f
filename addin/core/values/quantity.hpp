// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "core/values/value.hpp"
#include "core/values/words.hpp"

namespace kpisheet {

/// A figure with its unit and the words that follow it: 45.7%, 295/年以下, 46.7％(見込) up to the bracket.
struct ReadQuantity {
    Quantity quantity;
    Mark mark = Mark::none;
    bool bare = false;       ///< neither unit nor large unit
    Fault fault = Fault::none;
    std::size_t length = 0;  ///< 0: no quantity starts here, or what follows the figure shows that it is none
    std::size_t skip = 0;    ///< bytes of the figure all the same: nothing in them starts another quantity
};

/// Reads the quantity that starts at `text[0]` (normalised): it must end at a space, a bracket, a separator or the end.
[[nodiscard]] ReadQuantity read_quantity(std::string_view text);

/// A limit stays when a weaker word joins it: 54%以上を維持 is 以上.
[[nodiscard]] Condition stronger(Condition one, Condition other);

}  // namespace kpisheet
