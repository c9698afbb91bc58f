// SPDX-License-Identifier: MPL-2.0
#include "core/rules/blank_headings.hpp"

#include <algorithm>
#include <optional>

#include "core/rules/table_cells.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest = 3;  // columns of a group: with two, nothing tells that they are of one form

/// Columns under one heading of the row above.
struct Group {
    std::int32_t first = 0;
    std::vector<std::string> headings;  ///< squeezed
    std::optional<std::size_t> blank;   ///< where exactly one is
    bool complete = true;
};

std::vector<Group> groups_of(const Sheet& sheet, const Table& table) {
    std::vector<Group> groups;
    const auto lower = table.header_last;
    for (auto column = table.range.first.column; column <= table.range.last.column; ++column) {
        const Address above{lower - 1, column};
        const auto* merge = sheet.merge_at(above);
        const bool goes_on = !groups.empty() && (merge == nullptr ? is_blank(sheet, above) : merge->first.column < column);
        if (!goes_on) {
            groups.push_back({.first = column, .headings = {}, .blank = std::nullopt, .complete = true});
        }
        auto& group = groups.back();
        group.headings.push_back(squeezed(seen_text(sheet, {lower, column})));
        if (group.headings.back().empty()) {
            group.blank = group.complete ? std::optional(group.headings.size() - 1) : std::nullopt;
            group.complete = false;
        }
    }
    return groups;
}

bool are_alike_but_for(std::size_t blank, const Group& group, const Group& other) {
    if (!other.complete || other.headings.size() != group.headings.size()) {
        return false;
    }
    for (std::size_t i = 0; i < group.headings.size(); ++i) {
        if (i != blank && group.headings[i] != other.headings[i]) {
            return false;
        }
    }
    return std::ranges::count(group.headings, other.headings[blank]) == 0;
}

bool holds_values(const Sheet& sheet, const Table& table, std::int32_t column) {
    const auto filled = std::ranges::count_if(table.indicators, [&](const auto& indicator) { return !is_blank(sheet, {indicator.first_row, column}); });
    return filled > 0 && static_cast<std::size_t>(filled) * 2 >= table.indicators.size();
}

}  // namespace

std::vector<BlankHeading> blank_headings(const Sheet& sheet, const Table& table) {
    std::vector<BlankHeading> found;
    if (table.header_last <= table.header_first || table.shift != 0) {
        return found;
    }
    const auto groups = groups_of(sheet, table);
    for (const auto& group : groups) {
        if (!group.blank || group.headings.size() < fewest) {
            continue;
        }
        const auto other = std::ranges::find_if(groups, [&](const auto& one) { return are_alike_but_for(*group.blank, group, one); });
        const auto at = static_cast<std::int32_t>(*group.blank);
        if (other != groups.end() && holds_values(sheet, table, group.first + at)) {
            found.push_back({{table.header_last, group.first + at}, seen_text(sheet, {table.header_last, other->first + at}), {table.header_last, other->first + at}});
        }
    }
    return found;
}

}  // namespace kpisheet
