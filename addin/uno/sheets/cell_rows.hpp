// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include <com/sun/star/table/XCellRange.hpp>

#include "uno/sheets/block_line.hpp"
#include "uno/sheets/cell_block.hpp"
#include "uno/sheets/cell_taker.hpp"
#include "uno/sheets/rows_sweep.hpp"

namespace kpisheet {

/// Reads the cells of one sheet into a builder, some rows at a time. Of a large sheet, what the office handed over is
/// taken on another thread while it hands over the next rows.
class CellRows {
public:
    using Cells = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;
    struct Nothing {};

    CellRows(Cells sheet, std::vector<RowsSweep<Nothing>::Item> content, std::vector<RowsSweep<SheetFormat>::Item> formats,
             bool large, ReadLimits& left, SheetBuilder& builder);

    /// Reads the next rows that hold something. False when there are no more, or the limits allow no more; all cells are
    /// in the builder then.
    [[nodiscard]] bool read_next(std::int32_t rows);
    /// All rows above this one are read.
    [[nodiscard]] std::int32_t next_row() const { return next_row_; }

private:
    [[nodiscard]] std::optional<CellBlock> next_block(std::int32_t rows);
    void read_formats(CellBlock& block);
    void read_formulas(CellBlock& block) const;
    void read_shown(CellBlock& block) const;
    [[nodiscard]] rtl::OUString shown(Address at) const;

    Cells sheet_;
    RowsSweep<Nothing> content_;
    RowsSweep<SheetFormat> formats_;
    std::int32_t next_row_ = 0;
    CellTaker taker_;
    std::optional<BlockLine> line_;  ///< of a large sheet; goes first: it uses the taker
};

}  // namespace kpisheet
