// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/rules/rule.hpp"
#include "core/sheets/sheet.hpp"
#include "core/text/squeezed.hpp"

namespace kpisheet {

/// True where a person sees nothing: no cell, or white space only. A place under a merge shows the merge's anchor.
[[nodiscard]] bool is_blank(const Sheet& sheet, Address at);

/// What a person sees at this place, on one line; empty where there is nothing.
[[nodiscard]] std::string seen_text(const Sheet& sheet, Address at);

/// Columns that the cells of this indicator stand right (+) or left (−) of their headings.
[[nodiscard]] inline std::int32_t whole_shift(const Table& table, const Indicator& indicator) {
    return table.shift + indicator.shift;
}

/// By row of the sheet: whether an indicator stands in it.
[[nodiscard]] std::vector<bool> rows_of_indicators(const Examined& examined);

/// The first column of this role, or null.
[[nodiscard]] const Column* column_with(const Table& table, ColumnRole role);

/// The heading cell of a column that names its year: 2021年度 above 実績 | 達成率; of a merged one the first. The last row of the
/// header where none does.
[[nodiscard]] Address heading_of_year(const Sheet& sheet, const Table& table, std::int32_t column);

/// The tables that those of the sheet are compared with: all of the workbook; the sheet's own where the workbook has so
/// many sheets that comparing each with all would take too long.
[[nodiscard]] std::span<const Table> comparable_tables(const Examined& examined);

/// What the 区分 cell of this row says the row holds. Nothing without a 区分 column.
[[nodiscard]] std::optional<ValueRole> category_of_row(const Sheet& sheet, const Table& table,
                                                       const Indicator& indicator, std::int32_t row);

/// 基準値, base …: a role in a planner's words.
[[nodiscard]] Text role_words(ValueRole role);

/// D12、D15、D16 ほか3か所 / D12, D15, D16 and 3 more: evidence that stays short.
[[nodiscard]] Text list_cells(std::span<const Address> cells);

/// Cells of one kind, counted: as many as there are, the first few as evidence.
class CellTally {
public:
    void add(Address cell) {
        ++count_;
        if (first_.size() < most_kept) {
            first_.push_back(cell);
        }
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    /// Of the first one; there must be one.
    [[nodiscard]] Address front() const { return first_.front(); }
    /// 12か所（D12、D15、D16 ほか9か所） / 12 cells (D12, D15, D16 and 9 more).
    [[nodiscard]] Text words() const;

private:
    static constexpr std::size_t most_kept = 3;
    std::size_t count_ = 0;
    std::vector<Address> first_;
};

}  // namespace kpisheet
