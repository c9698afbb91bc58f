// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace kpisheet {

/// Where the cells of one row stand beside their headings: the whole row, or only what lies right of a cell that was lost
/// or inserted, up to a blank that took it up.
struct RowShift {
    std::int32_t by = 0;       ///< columns to the right (+) or left (−)
    std::int32_t from = 0;     ///< headings from this column on; those before it have their cells below them
    std::int32_t before = 0;   ///< what the headings before `from` and from `until` on are off: the table's shift
    std::int32_t until = std::numeric_limits<std::int32_t>::max();

    /// The column of the cell that belongs to a heading. Nothing for the heading whose cell was lost.
    [[nodiscard]] std::optional<std::int32_t> of(std::int32_t heading) const {
        if (by == before) {
            return heading + by;
        }
        if (heading >= until) {
            return heading + before;
        }
        if (heading >= from) {
            const bool pushed_away = by > before && heading >= until - (by - before);
            return pushed_away ? std::nullopt : std::optional(heading + by);
        }
        const bool lost = by < before && heading + before >= from + by;
        return lost ? std::nullopt : std::optional(heading + before);
    }
    [[nodiscard]] bool is_partial() const { return from > 0 && by != before; }
};

}  // namespace kpisheet
