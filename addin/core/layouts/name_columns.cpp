// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/name_columns.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

constexpr int fewest_names = 4;

const ColumnContent& content_of(const Column& column, std::span<const ColumnContent> contents, std::int32_t from) {
    return contents[static_cast<std::size_t>(column.column - from)];
}

bool groups_names(const ColumnContent& groups, const ColumnContent& names) {
    return names.filled() >= fewest_names && groups.filled() * 2 <= names.filled();
}

/// ごみ総排出量 merged over both columns, 内訳 | 家庭系ごみ below it.
bool shares_names(const Grid& grid, const HeaderBand& band, std::int32_t column) {
    constexpr int fewest_merges = 2;
    constexpr std::int32_t most_looked_at = 60;
    int merges = 0;
    for (auto row = band.last + 1; row <= std::min(band.data_last, band.last + most_looked_at) && merges < fewest_merges; ++row) {
        const auto* merge = column <= 0 ? nullptr : grid.sheet().merge_at({row, column});
        merges += merge != nullptr && merge->first.row == row && merge->last.row == row && merge->first.column == column - 1 && merge->last.column == column ? 1 : 0;
    }
    return merges >= fewest_merges;
}

}  // namespace

void settle_blank_headings(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t shift, std::span<const ColumnContent> contents,
                           TableColumns& settled) {
    for (std::size_t i = 1; i < settled.columns.size(); ++i) {
        auto& column = settled.columns[i];
        const auto& left = settled.columns[i - 1];
        const auto& cells = content_of(column, contents, from);
        if (column.role != ColumnRole::unknown || column.told || !column.heading.empty() || cells.filled() == 0 || cells.share(cells.texts()) < 0.7) {
            continue;
        }
        const bool names = left.role == ColumnRole::kpi && !left.told && (groups_names(content_of(left, contents, from), cells) || shares_names(grid, band, column.column + shift));
        if (names || is_outer_column(left.role) || left.role == ColumnRole::note) {
            column.role = left.role;
            column.heading = names ? left.heading : column.heading;
            column.certainty = 0.6;
            column.reason = {"左の列の続き", "goes on with the column to its left"};
        }
    }
}

void settle_name_column(std::span<const ColumnContent> contents, std::int32_t from, TableColumns& settled) {
    const auto has_values = std::ranges::any_of(settled.columns, [](const auto& c) { return is_value_column(c.role); });
    if (settled.first_with(ColumnRole::kpi) || !has_values) {
        return;
    }
    Column* best = nullptr;
    for (auto& column : settled.columns) {
        if (is_value_column(column.role)) {
            break;
        }
        const auto& cells = content_of(column, contents, from);
        const bool efforts = column.heading.starts_with("取") && cells.count(Look::prose) == 0 && cells.values() == 0;  // 取組 | 単位 | 目標
        if (!column.told && cells.filled() > 0 && cells.share(cells.texts()) >= 0.6 && column.role != ColumnRole::department && column.role != ColumnRole::unit &&
            column.role != ColumnRole::number && column.role != ColumnRole::category && (column.role != ColumnRole::note || efforts)) {
            best = &column;
        }
    }
    if (best != nullptr) {
        best->role = ColumnRole::kpi;
        best->certainty = std::min(best->certainty, 0.6);
        best->reason.add("、値の列の直前にある名称", ", names right before the values");
    }
}

void settle_categories_of_names(std::span<const ColumnContent> contents, std::int32_t from, TableColumns& settled) {
    for (std::size_t i = 0; i + 1 < settled.columns.size(); ++i) {
        auto& first = settled.columns[i];
        const auto& second = settled.columns[i + 1];
        const bool one_heading = first.role == ColumnRole::kpi && second.role == ColumnRole::kpi && first.heading == second.heading && !first.heading.empty() && !first.told;
        if (one_heading && groups_names(content_of(first, contents, from), content_of(second, contents, from))) {
            first.role = ColumnRole::measure;
            first.reason.add("、右の列の名称をまとめる区分", ", groups the names to its right");
        }
    }
}

}  // namespace kpisheet
