// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/card_heads.hpp"

#include <algorithm>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/card.hpp"
#include "core/layouts/heading_rows.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_below = 3;

bool names_unit(std::string_view text) { return text == "単位" || text == "(単位)" || text == "[単位]"; }

}  // namespace

bool names_year(std::string_view text) {
    return text.ends_with("年度") || text.ends_with("年次") || text == "年" || text == "時点" || text == "時期" || text == "(年度)" || text == "(時点)";
}

std::optional<TwoRowHeads> read_two_row_heads(const Grid& grid, const CardLine& upper, const CardLine& lower) {
    if (lower.row != upper.row + 1 || !lower.words.empty() || lower.cells.size() < fewest_below) {
        return std::nullopt;
    }
    TwoRowHeads heads;
    for (const auto* cell : lower.cells) {
        const auto text = grid.text(*cell);
        const auto look = grid.look(*cell);
        const auto below = read_heading(text);
        if (look == Look::value || look == Look::missing || (!below.is_heading() && !is_neutral_heading(text))) {
            return std::nullopt;
        }
        const auto column = cell->at.column;
        auto left = column;
        while (left > upper.cells.front()->at.column && grid.seen(upper.row, left).empty()) {
            --left;  // grouped without merging
        }
        HeadedColumn headed{column, {}, {}};
        add_heading_row(headed, grid.seen(upper.row, left));
        const auto group = headed.heading.role;
        if (names_unit(text)) {
            heads.units[column] = group;
            continue;
        }
        if (names_year(text) && !below.period) {
            heads.years[column] = group;
            continue;
        }
        add_heading_row(headed, text);
        if (is_value_column(headed.heading.role)) {
            heads.words[column] = headed.words;
            heads.values[column] = std::move(headed.heading);
        }
    }
    return heads.values.size() >= 2 ? std::optional(std::move(heads)) : std::nullopt;
}

std::map<ColumnRole, RowAsides> row_asides(const Grid& grid, const TwoRowHeads& heads, std::int32_t row) {
    std::map<ColumnRole, RowAsides> asides;
    for (const auto& [column, role] : heads.years) {
        asides[role].year_cell = Address{row, column};
        asides[role].year = grid.seen(row, column);
    }
    for (const auto& [column, role] : heads.units) {
        asides[role].unit = grid.seen(row, column);
    }
    return asides;
}

std::string_view without_ordinal(std::string_view label) {
    auto rest = trim(label);
    bool number = false;
    for (auto last = code_point_before(rest, rest.size()); last.length != 0 && last.length < rest.size(); last = code_point_before(rest, rest.size())) {
        const auto c = last.value;
        const bool counts = is_digit(c) || (c >= 0x2460 && c <= 0x2473);  // ① … ⑳
        if (!counts && c != U'(' && c != U')' && c != U'.' && c != U'-' && !is_space(c)) {
            break;
        }
        number = number || counts;
        rest = rest.substr(0, rest.size() - last.length);
    }
    for (const std::string_view word : {"その", "No"}) {
        rest = number && rest.ends_with(word) && rest.size() > word.size() ? trim(rest.substr(0, rest.size() - word.size())) : rest;
    }
    return number ? rest : label;
}

std::int32_t first_of_pairs(const Grid& grid, std::span<const SheetCell> row, std::size_t name) {
    auto first = name;
    while (first >= 2) {
        const auto label = read_heading(grid.text(row[first - 2]));
        const bool leads = label.role == ColumnRole::number || label.role == ColumnRole::department || is_outer_column(label.role);
        if (!leads || !label.is_heading() || read_heading(grid.text(row[first - 1])).is_heading()) {
            break;
        }
        first -= 2;
    }
    const auto at = row[first].at;
    const bool blank_corner = grid.text(at.row + 1, at.column).empty() && !grid.sheet().row(at.row + 1).empty();  // over 目標, left of R2 | R3
    const bool begins_lines = !grid.text(at.row + (blank_corner ? 2 : 1), at.column).empty();
    return begins_lines ? at.column : row[name].at.column;
}

bool is_heading_outside_brackets(std::string_view text) {
    const auto outside = text.substr(0, text.find('('));
    return read_heading(outside).is_heading() || is_neutral_heading(outside);
}

bool groups_heads(const Grid& grid, std::int32_t row, std::int32_t first, std::int32_t end) {
    int heads = 0;
    for (auto column = first; column < end; ++column) {
        const auto heading = read_heading(grid.text(row + 1, column));
        const bool of_values = heading.is_heading() && is_value_column(heading.role);
        if (column == first && !of_values) {
            return false;  // 数値の推移 | 従前値 | 実績値: a line of the form has a label of its own
        }
        heads += of_values ? 1 : 0;
    }
    return heads >= 2;
}

bool heads_years_down(const CardLine& line, const Grid& grid) {
    const auto is_head = [&](const auto* cell) { return read_heading(grid.text(*cell)).is_heading(); };
    const auto is_of_values = [&](const auto* cell) { return is_value_column(read_heading(grid.text(*cell)).role); };
    return names_year(line.words) && std::ranges::all_of(line.cells, is_head) && std::ranges::count_if(line.cells, is_of_values) >= 2;
}

bool is_line_of_heads(const CardLine& line, const Grid& grid) {
    const auto heads_values = [](const Heading& heading) { return heading.is_heading() && (is_value_column(heading.role) || heading.is_year_only()); };
    int values = 0;
    for (const auto* cell : line.cells) {
        const auto heading = read_heading(grid.text(*cell));
        const bool other = heading.role == ColumnRole::note || heading.role == ColumnRole::unit || heading.role == ColumnRole::grade || heading.role == ColumnRole::department;
        values += heads_values(heading) ? 1 : 0;
        if (!heads_values(heading) && !(heading.is_heading() && other)) {
            return false;
        }
    }
    const bool head = !line.words.empty() && heads_values(line.label);
    constexpr std::size_t longest_title = 30;  // bytes, 10 kanji
    const bool series = line.words.size() <= longest_title && contains(line.words, "推移");  // 数値の推移
    const bool titled = line.words.empty() || series || is_neutral_heading(line.words) || line.label.role == ColumnRole::category || line.label.role == ColumnRole::unit;
    return (head || titled) && values + (head ? 1 : 0) >= 3;
}

}  // namespace kpisheet
