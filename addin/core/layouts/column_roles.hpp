// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/layouts/header_band.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

/// Some columns of a table name indicators and others their values: one name column and the value columns to its right,
/// up to the next name column.
struct NameGroup {
    std::int32_t name_column = 0;
    IndicatorKind kind = IndicatorKind::kpi;
    std::int32_t first_value = 0;  ///< columns from here to last_value belong to it
    std::int32_t last_value = 0;
    std::vector<std::int32_t> outer;  ///< goal, measure and project columns to its left that are not another group's
};

/// 目標年度, 策定時(年度): a column that holds the year of each row's base, target or actual.
struct YearColumn {
    ColumnRole of = ColumnRole::target;  ///< unknown: of all values of its row
    std::int32_t column = 0;
};

/// The columns of a table with their roles settled by headings and by what stands under them.
struct TableColumns {
    std::vector<Column> columns;                ///< by column; blank headings only where the cells tell a role
    std::vector<NameGroup> groups;
    std::optional<std::int32_t> category;       ///< the 区分 column
    std::optional<std::int32_t> kind;           ///< the column of 数値目標 and KPI, told apart row by row
    std::optional<std::int32_t> counting;       ///< the column of 累計 and 単年度
    bool signs_tell_direction = false;          ///< + stands in the column of directions, so − is one too, and no dash
    std::vector<std::optional<Period>> periods; ///< of the headings, one a column
    std::vector<std::optional<Period>> against_periods;  ///< of rates: the R6 of 対R6目標
    std::vector<bool> by_row;                   ///< a year alone stands over it: the row's 区分 tells the role
    std::vector<YearColumn> year_columns;
    std::vector<RolePair> pairs;                ///< 30／31: what the two figures in the cells of each column are
    std::vector<std::vector<Period>> chains;    ///< 64→81→86: the years of the figures in the cells of each column; empty for most

    std::vector<ColumnRole> named;              ///< role of the value behind the name in the cells of each column; empty: none
    std::optional<std::int32_t> named_department;  ///< the column whose texts end with a section

    [[nodiscard]] ColumnRole named_role(std::int32_t column) const;
    [[nodiscard]] const Column* at(std::int32_t column) const;
    [[nodiscard]] std::optional<std::int32_t> first_with(ColumnRole role) const;
};

/// Settles the roles. Headings rule; the cells decide where a heading is blank or could mean two things, and correct one
/// that can't be meant (「目標」 over names). Reads rows band.last + 1 … band.data_last, columns `from` … `to`. `shift`: the
/// cells stand that many columns right of their headings; nothing: not known yet, the headings alone decide.
[[nodiscard]] TableColumns settle_columns(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to,
                                          std::optional<std::int32_t> shift);

[[nodiscard]] inline bool is_value_column(ColumnRole role) {
    return role == ColumnRole::base || role == ColumnRole::target || role == ColumnRole::actual || role == ColumnRole::rate ||
           role == ColumnRole::total || role == ColumnRole::forecast;
}

/// A grade, a department, a unit: a column in which a few words come again and again.
[[nodiscard]] inline bool holds_few_words(ColumnRole role) {
    return role == ColumnRole::grade || role == ColumnRole::department || role == ColumnRole::unit || role == ColumnRole::direction ||
           role == ColumnRole::category;
}
[[nodiscard]] inline bool is_outer_column(ColumnRole role) {
    return role == ColumnRole::goal || role == ColumnRole::measure || role == ColumnRole::project;
}

}  // namespace kpisheet
