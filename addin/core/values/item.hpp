// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/values/quantity.hpp"

namespace kpisheet {

/// A quantity with all that stands around it: 男79.3歳, 953,404人 (H30 直江津), 54.1% (依頼会員 516人、提供会員 279人).
struct Item {
    std::string_view label;        ///< before the figure or in brackets after it
    bool known_label = true;       ///< no words before the figure but those that say nothing else: 約, 延べ, 確定値
    bool cumulative = false;
    bool provisional = false;
    bool bare = false;             ///< neither unit nor large unit
    bool range_follows = false;    ///< 40～60%: what follows is the other end
    Fault fault = Fault::none;
    std::string_view text;         ///< the words of the quantity itself
    Quantity quantity;
    std::string_view period;
    std::vector<Part> parts;       ///< what brackets after it list
};

/// What a run of text holds: items in order, and the words that belong to none.
struct Items {
    std::vector<Item> more;        ///< from the second on; the first costs no allocation
    Item first;
    std::size_t count = 0;
    std::string_view words;        ///< the first run of words that belong to no item
    std::string_view period;       ///< a period that stands before or without an item
    std::string_view missing;      ///< a dash, with its unit if it has one
    bool cumulative = false;       ///< marks that stand before or without an item
    bool provisional = false;
    bool words_follow = false;     ///< words stand after the last item: the whole is prose
};

/// Takes `text` (normalised, trimmed) apart. `depth` counts the brackets around it: parts are looked for in one only.
[[nodiscard]] Items read_items(std::string_view text, int depth);

}  // namespace kpisheet
