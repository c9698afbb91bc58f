// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kpisheet {

/// How sure it is that two different spellings mean one name.
enum class Likeness : std::uint8_t {
    none,
    likely,   ///< one kanji more, fewer or other in a long name: a slip if one of the two is rare
    certain,  ///< kana, old and new forms, look-alike kanji, two characters swapped or one doubled
};

/// Compares two names of sections (ひとづくり推進課, ひとつづくり推進課). Names that differ in a number, a direction or
/// their last character (課, 室) are different names; so are short ones (市民課, 市民税課).
[[nodiscard]] Likeness likeness_of_names(std::string_view left, std::string_view right);

/// Of two names that differ in one kanji: true where only the other one's is usual in names of sections (港弯, 農材),
/// or only this one stands twice (推推).
[[nodiscard]] bool is_the_misspelt_one(std::string_view name, std::string_view other);

/// Characters to insert, leave out or change; `limit` + 1 where there are more than `limit`.
[[nodiscard]] std::size_t edit_distance(std::u32string_view left, std::u32string_view right, std::size_t limit);

}  // namespace kpisheet
