// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/address.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

constexpr std::int32_t columns_of_a_sheet = 16'384;  // XFD, the widest sheet of Calc and Excel
constexpr std::int32_t rows_of_a_sheet = 1'048'576;

/// Takes an address off the front of `text`.
std::optional<Address> take_address(std::string_view& text) {
    std::int32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
        column = column * 26 + (text[at] - 'A' + 1);
        if (column > columns_of_a_sheet) {
            return std::nullopt;
        }
    }
    const auto digits = at;
    std::int32_t row = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        row = row * 10 + (text[at] - '0');
        if (row > rows_of_a_sheet) {
            return std::nullopt;
        }
    }
    if (column == 0 || row == 0 || text[digits] == '0') {
        return std::nullopt;
    }
    text.remove_prefix(at);
    return Address{row - 1, column - 1};
}

}  // namespace

std::string column_name(std::int32_t column) {
    std::string name;
    for (auto rest = std::int64_t{column} + 1; rest > 0; rest = (rest - 1) / 26) {
        name.push_back(static_cast<char>('A' + (rest - 1) % 26));
    }
    std::reverse(name.begin(), name.end());
    return name;
}

std::string to_text(Address cell) { return column_name(cell.column) + std::to_string(std::int64_t{cell.row} + 1); }

std::string to_text(const Range& range) {
    return range.is_single() ? to_text(range.first) : to_text(range.first) + ":" + to_text(range.last);
}

std::optional<Range> parse_range(std::string_view text) {
    const auto first = take_address(text);
    if (!first) {
        return std::nullopt;
    }
    if (text.empty()) {
        return range_of(*first);
    }
    if (text.front() != ':') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const auto last = take_address(text);
    if (!last || !text.empty() || last->row < first->row || last->column < first->column) {
        return std::nullopt;
    }
    return Range{*first, *last};
}

}  // namespace kpisheet
