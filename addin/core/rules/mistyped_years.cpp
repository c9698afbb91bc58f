// SPDX-License-Identifier: MPL-2.0
#include "core/rules/mistyped_years.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/eras/era.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

constexpr int farthest = 8;  // years: a survey is held every three, five or six

/// 6 → 16, 12 → 122: one digit too many.
bool has_one_more(std::string_view written, std::string_view meant) {
    if (written.size() != meant.size() + 1) {
        return false;
    }
    const auto at = std::ranges::mismatch(written, meant).in2 - meant.begin();
    return written.substr(static_cast<std::size_t>(at) + 1) == meant.substr(static_cast<std::size_t>(at));
}

/// 2034 for 2024, 2052 for 2025: one digit other, or two that changed places.
bool has_one_other(const std::string& written, const std::string& meant) {
    if (written.size() != meant.size()) {
        return false;
    }
    const auto [first, first_meant] = std::ranges::mismatch(written, meant);
    if (first == written.end()) {
        return false;
    }
    const auto at = static_cast<std::size_t>(first - written.begin());
    auto swapped = written;
    if (at + 1 < swapped.size()) {
        std::swap(swapped[at], swapped[at + 1]);
    }
    return swapped == meant || written.substr(at + 1) == meant.substr(at + 1);
}

/// The number of a fiscal year in an era: 6 of 2024.
std::string number_in_era(int year) {
    const auto* era = era_of_fiscal_year(year);
    return era == nullptr ? std::string{} : std::to_string(year - first_year(*era) + 1);
}

bool is_mistyped(const Column& column, int meant) {
    const auto western = std::to_string(*column.year);
    if (contains(column.heading, western)) {
        return has_one_other(western, std::to_string(meant));
    }
    return has_one_more(number_in_era(*column.year), number_in_era(meant));
}

}  // namespace

std::optional<MistypedYear> mistyped_year(const Table& table) {
    std::vector<const Column*> columns;  // each year once, in their order
    for (const auto& column : table.columns) {
        if (column.role != ColumnRole::actual && column.role != ColumnRole::base) {
            continue;
        }
        if (!column.year && column.role == ColumnRole::base) {
            continue;
        }
        if (!column.year) {
            return std::nullopt;
        }
        if (columns.empty() || columns.back()->year != column.year) {
            columns.push_back(&column);
        }
    }
    const auto planned_between = [&](int before, int after) {  // 2023年実績 | 2042年実績 | 2025年目標
        return std::ranges::any_of(table.columns, [&](const auto& column) { return column.role == ColumnRole::target && column.year > before && column.year < after; });
    };
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const auto before = *columns[i - 1]->year;
        const bool follows = i >= 2 ? *columns[i - 2]->year + 1 == before : columns.size() == 2 && planned_between(before, *columns[i]->year);
        const bool goes_on = i + 1 == columns.size() || *columns[i + 1]->year == before + 2;
        if (follows && goes_on && columns[i]->role == ColumnRole::actual && *columns[i]->year >= before + farthest && is_mistyped(*columns[i], before + 1)) {
            return MistypedYear{columns[i - 1], columns[i], before + 1};
        }
    }
    return std::nullopt;
}

}  // namespace kpisheet
