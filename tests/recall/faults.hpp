// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "recall/draft.hpp"
#include "recall/random.hpp"

namespace kpisheet::recall {

/// One kind of mistake that people make. `plant` makes it once in a clean draft and tells the cells any of which the
/// issue may point at; none: the sheet as a whole. Nothing where the layout has no place for it.
struct Mistake {
    const char* kind;
    const char* rules;  ///< the rule that is to speak; several with | between where the sheet can't tell them apart
    std::optional<std::vector<Address>> (*plant)(Draft& draft, Random& random);
};

/// Every kind, in the order of the groups of rules.
[[nodiscard]] std::vector<Mistake> all_faults();

[[nodiscard]] std::vector<Mistake> layout_faults();
[[nodiscard]] std::vector<Mistake> writing_faults();
[[nodiscard]] std::vector<Mistake> period_faults();
[[nodiscard]] std::vector<Mistake> completeness_faults();
[[nodiscard]] std::vector<Mistake> arithmetic_faults();

using Planted = std::optional<std::vector<Address>>;

/// A place for which `fits` holds, at random but never the first of the sheet; null if there is none.
template <class Fits>
Place* pick(Draft& draft, Random& random, Fits fits) {
    std::vector<Place*> fitting;
    for (std::size_t at = 1; at < draft.places.size(); ++at) {
        if (fits(draft.places[at])) {
            fitting.push_back(&draft.places[at]);
        }
    }
    return fitting.empty() ? nullptr : fitting[static_cast<std::size_t>(random.below(static_cast<int>(fitting.size())))];
}

/// Is there a text with a figure and a unit in this cell?
[[nodiscard]] bool is_text_value(const Draft& draft, const Place& place, Address at);
[[nodiscard]] bool is_number(const Draft& draft, Address at);
/// The last year for which the place has a cell.
[[nodiscard]] Address last_of(const std::map<int, Address>& cells);

}  // namespace kpisheet::recall
