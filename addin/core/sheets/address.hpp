// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kpisheet {

/// A cell's place in a sheet, counted from 0. Ordered by row, then column, as reports list them.
struct Address {
    std::int32_t row = 0;
    std::int32_t column = 0;

    auto operator<=>(const Address&) const = default;
};

/// A rectangle of cells, both corners included.
struct Range {
    Address first;
    Address last;

    auto operator<=>(const Range&) const = default;

    [[nodiscard]] bool contains(Address cell) const {
        return cell.row >= first.row && cell.row <= last.row && cell.column >= first.column &&
               cell.column <= last.column;
    }
    [[nodiscard]] bool is_single() const { return first == last; }
};

[[nodiscard]] inline std::size_t cell_count(const Range& range) {
    return static_cast<std::size_t>(range.last.row - range.first.row + 1) * static_cast<std::size_t>(range.last.column - range.first.column + 1);
}

[[nodiscard]] inline Range range_of(Address cell) { return {cell, cell}; }

/// 0 → A, 25 → Z, 26 → AA.
[[nodiscard]] std::string column_name(std::int32_t column);
/// A4; A4:N21, or A4 for a single cell.
[[nodiscard]] std::string to_text(Address cell);
[[nodiscard]] std::string to_text(const Range& range);
/// A4 or A4:N21, without sheet name and $. Nothing for anything else.
[[nodiscard]] std::optional<Range> parse_range(std::string_view text);

}  // namespace kpisheet
