// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/prefetch.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// What depends on the text of a cell alone, found once for all cells of a sheet that show it: departments, units and
/// figures recur from row to row.
template <class Found>
class PerText {
public:
    explicit PerText(const Sheet& sheet) : places_(sheet.text_count(), unread) {}

    /// For so many rows of the sheet: of a thousand small tables, each knows its own texts alone.
    PerText(const Sheet& sheet, std::int32_t rows) : places_(is_small_part(sheet, rows) ? 0 : sheet.text_count(), unread) {}

    /// What `read(cell)`, an optional<Found>, gave for this text; null where it gave nothing. Valid until the next call.
    template <class Read>
    [[nodiscard]] const Found* of(const SheetCell& cell, Read read) {
        auto& place = places_.empty() ? few_places_[cell.text_number] : places_[cell.text_number];
        if (place == unread) {
            if (auto made = read(cell)) {
                if (found_.empty()) {
                    found_.reserve(places_.size());  // what is not used later is never touched
                }
                found_.push_back(std::move(*made));
                place = first + static_cast<std::uint32_t>(found_.size() - 1);
            } else {
                place = nothing;
            }
        }
        return place == nothing ? nullptr : &found_[place - first];
    }

    /// Fetches what is known of this text.
    void prefetch(const SheetCell& cell) const {
        if (const auto place = places_.empty() ? nothing : places_[cell.text_number]; place >= first) {
            kpisheet::prefetch(found_[place - first]);
        }
    }

private:
    static constexpr std::uint32_t unread = 0;
    static constexpr std::uint32_t nothing = 1;
    static constexpr std::uint32_t first = 2;

    static bool is_small_part(const Sheet& sheet, std::int32_t rows) {
        constexpr std::size_t rest = 8;  // times as many texts as the rows may have cells
        return static_cast<std::size_t>(std::max(rows, 0)) * static_cast<std::size_t>(sheet.column_count()) * rest < sheet.text_count();
    }

    std::vector<std::uint32_t> places_;  ///< by text number; empty for a small part of a sheet
    std::unordered_map<std::uint32_t, std::uint32_t> few_places_;
    std::vector<Found> found_;
};

}  // namespace kpisheet
