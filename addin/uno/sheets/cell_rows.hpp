// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include "core/sheets/sheet.hpp"
#include "uno/sheets/known_texts.hpp"
#include "uno/sheets/read_sheet.hpp"
#include "uno/sheets/rows_sweep.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

/// A number format of the sheet that is read.
struct SheetFormat {
    std::uint16_t number = 0;      ///< in the builder
    bool shown_by_office = false;  ///< the core cannot tell what it shows
    bool general = false;
};

/// Reads the cells of one sheet into a builder, some rows at a time. What remains of the limits is counted down.
class CellRows {
public:
    using Cells = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;
    struct Nothing {};

    CellRows(Cells sheet, std::vector<RowsSweep<Nothing>::Item> content, std::vector<RowsSweep<Nothing>::Item> formulas,
             std::vector<RowsSweep<SheetFormat>::Item> formats, ReadLimits& left, SheetBuilder& builder);

    /// Reads the next rows that hold something. False when there are no more, or the limits allow no more.
    [[nodiscard]] bool read_next(std::int32_t rows);
    /// All rows above this one are read.
    [[nodiscard]] std::int32_t next_row() const { return next_row_; }

private:
    [[nodiscard]] bool read_rows(std::int32_t first, std::int32_t last);
    [[nodiscard]] bool read_part(const Range& part);
    [[nodiscard]] bool add_typed_text(Address at, const rtl::OUString& words);
    [[nodiscard]] bool add_cell(Address at, const com::sun::star::uno::Any& content);
    void read_formats();
    void read_formulas();
    [[nodiscard]] rtl::OUString shown(Address at) const;
    [[nodiscard]] std::size_t place(Address at) const;

    Cells sheet_;
    RowsSweep<Nothing> content_;
    RowsSweep<Nothing> formulas_;
    RowsSweep<SheetFormat> formats_;
    ReadLimits& left_;
    SheetBuilder& builder_;
    KnownTexts known_texts_;
    Utf8Text text_;
    Utf8Text formula_text_;

    std::int32_t next_row_ = 0;

    // Of the rows at hand; places count row by row inside `box_`.
    Range box_;
    std::vector<SheetFormat> format_at_;
    std::vector<rtl::OUString> formula_at_;  ///< empty where the rows hold no formula
};

}  // namespace kpisheet
