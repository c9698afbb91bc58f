// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/inner_shift.hpp"
#include "core/sheets/per_text.hpp"

namespace kpisheet {

/// What a row under a header is.
enum class RowKind : std::uint8_t {
    blank,
    heading,   ///< a section heading inside the table
    count,     ///< 小計(事業数:8、KPI数:7)
    subtotal,  ///< 合計, 平均: sums of the rows above
    note,      ///< ※ …, prose, the heading of a page, 評価理由 | …
    data,
};

/// Reads the rows of one table: their kind, and how far their cells stand beside their headings. A table copied from a
/// document may have lost cells at the left; its rows then stand some columns off.
class RowReading {
public:
    /// `from` and `to` bound the table's columns.
    RowReading(const Grid& grid, const TableColumns& columns, std::int32_t first_row, std::int32_t last_row, std::int32_t from,
               std::int32_t to);

    [[nodiscard]] RowKind kind(std::int32_t row);
    /// Columns that the row's cells stand to the right (+) or left (−) of their headings. 0 wherever that explains the
    /// row as well. `previous`: the shift of the row above, which a run of shifted rows goes on with.
    [[nodiscard]] std::int32_t shift(std::int32_t row, std::int32_t previous) const;
    /// The shift of a row that as a whole stands below its headings: of what lies right of a cell that was lost or inserted,
    /// where the words there prove it.
    [[nodiscard]] RowShift inner_shift(std::int32_t row) const;
    /// What most rows of the table have.
    [[nodiscard]] std::int32_t table_shift() const { return table_shift_; }

private:
    /// What the first words of a row may make of it.
    enum class Opening { count, note, title_of_remarks, title_of_legend, remark_alone, subtotal };

    [[nodiscard]] const Opening* opening(const SheetCell& first);
    [[nodiscard]] double fit(std::int32_t row, std::int32_t shift, bool* violated = nullptr) const;
    [[nodiscard]] double fit_cell(Look look, std::int32_t column) const;
    [[nodiscard]] std::int32_t best_shift(std::int32_t row, std::int32_t usual) const;
    [[nodiscard]] std::int32_t usual_shift(std::int32_t first_row, std::int32_t last_row) const;
    [[nodiscard]] bool is_heading_row(std::int32_t row);
    [[nodiscard]] bool is_numbered_remark(std::int32_t row) const;
    [[nodiscard]] bool is_labelled_remark(std::int32_t row) const;
    [[nodiscard]] bool stands_beside_total(std::int32_t row, const SheetCell& first) const;
    [[nodiscard]] bool is_remark_on_all(std::int32_t row) const;
    [[nodiscard]] bool is_aside_row(std::int32_t row);
    struct Belonging {
        int fitting = 0;
        int strange = 0;
    };
    [[nodiscard]] Belonging belonging(std::int32_t row) const;
    [[nodiscard]] bool is_alien(std::int32_t row) const;
    [[nodiscard]] bool is_line_of_legend(std::int32_t row) const;
    [[nodiscard]] std::string_view last_text(std::span<const SheetCell> cells) const;
    [[nodiscard]] bool counts_below_grades(std::span<const SheetCell> cells) const;
    [[nodiscard]] bool counts_grades(std::span<const SheetCell> cells) const;
    [[nodiscard]] bool holds_value(const SheetCell& cell) const;
    [[nodiscard]] bool heads_page(std::int32_t row) const;
    [[nodiscard]] bool leads_to_next_table(std::int32_t row) const;
    [[nodiscard]] const std::string* style(const SheetCell& cell);
    [[nodiscard]] bool covers_values_and_more(const Range& merge) const;
    [[nodiscard]] bool stands_aside(std::int32_t number) const;
    [[nodiscard]] bool names_indicator(std::int32_t row, std::int32_t word) const;

    const Grid& grid_;
    const TableColumns& columns_;
    std::int32_t from_;
    std::int32_t to_;
    InnerShifts inner_shifts_;
    bool numbers_rows_ = false;  ///< nearly every indicator has a number of its own
    std::int32_t first_row_;
    std::int32_t last_row_;
    std::vector<double> bullets_;  ///< share of bulleted texts, one a column
    std::vector<bool> pure_;       ///< hardly any words stand in it, one a column
    PerText<std::string> styles_;  ///< section styles of the texts that have one
    PerText<Opening> openings_;    ///< likewise
    std::int32_t table_shift_ = 0;
};

}  // namespace kpisheet
