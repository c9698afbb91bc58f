// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Looks for something in the texts of a sheet: `read(text)`, an optional<Found>, is asked once for each text that a text
/// cell shows, and `take(cell, found)` is called for the text cells that show one with a find, by row, then column. Most
/// searches find nothing, and then no cell is looked at.
template <class Read, class Take>
void for_each_find(const Sheet& sheet, Read read, Take take) {
    using Found = typename std::invoke_result_t<Read, std::string_view>::value_type;
    std::deque<Found> found;
    std::vector<std::uint32_t> places;  // by text number: one more than the index in `found`
    const auto texts = sheet.texts();
    for (std::uint32_t number = 1; number < texts.size(); ++number) {
        if (!sheet.is_shown_as_text(number)) {
            continue;
        }
        if (auto made = read(texts[number])) {
            found.push_back(std::move(*made));
            places.resize(number + 1UL);
            places[number] = static_cast<std::uint32_t>(found.size());
        }
    }
    if (found.empty()) {
        return;
    }
    for (const auto& cell : sheet.cells()) {
        const auto place = cell.text_number < places.size() && cell.kind == SheetCell::Kind::text ? places[cell.text_number] : 0;
        if (place != 0) {
            take(cell, found[place - 1]);
        }
    }
}

}  // namespace kpisheet
