// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/grid.hpp"
#include "core/layouts/kind_heading.hpp"
#include "core/layouts/section.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

/// What a sheet's rows have told so far: the headings that are open, the goal of a numeric-target table, which holds for
/// the KPI tables below it, and what lines of a label and its text say of all that is below them.
struct SheetContext {
    SectionStack sections;
    std::string goal;
    std::optional<IndicatorKind> kind;            ///< of the heading ■数値目標, until the next heading
    bool kind_is_numbered = false;                ///< of Ⅰ 数値目標: until the next heading that is no 基本目標
    std::string department;                       ///< of the line 主担当課 | 産業振興課
    std::optional<Address> department_cell;
    bool department_is_used = false;              ///< a table was read since
    std::vector<ValueRole> row_legend;            ///< 上段が目標値、下段が実績値
    std::vector<StatedCount> counts_below;        ///< that headings state of what follows: 政策1 …【事業数 5・指標数 6】

    /// A heading row's text, as printed.
    void open_heading(std::string_view printed);
    /// Forgets the department of a part of the sheet that is over.
    void begin_part();
};

/// A row of labels with their texts, and nothing else.
[[nodiscard]] bool is_label_line(const Grid& grid, std::int32_t row);

/// Takes a row of labels with their texts, 基本目標 | Ⅰ 稼ぐ地域をつくる or 主担当課 | 産業振興課, and nothing else; false where
/// the row is none.
bool take_label_line(const Grid& grid, std::int32_t row, SheetContext& context);

/// Keeps the counts that the heading just opened states of what follows.
void keep_counts_below(const Grid& grid, const SheetCell& heading, SheetContext& context);

/// Opens the section headings among the rows `first` … `last`, which belong to no table.
void read_headings(const Grid& grid, std::int32_t first, std::int32_t last, SheetContext& context);

}  // namespace kpisheet
