// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sheets/sheet.hpp"
#include "uno/sheets/cell_block.hpp"
#include "uno/sheets/known_texts.hpp"
#include "uno/sheets/read_sheet.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

/// Turns what the office handed over into cells of a builder, on any thread. What remains of the limits is counted down.
class CellTaker {
public:
    CellTaker(ReadLimits& left, SheetBuilder& builder)
        : left_(left), builder_(builder), text_(left.text_length), formula_text_(left.text_length) {}

    /// False when the limits allow no more; then the sheet is marked as cut off.
    [[nodiscard]] bool take(const CellBlock& block);

private:
    void fetch(const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& contents);
    [[nodiscard]] bool take_part(const CellBlock& block, const CellBlock::Part& part);
    [[nodiscard]] bool add_typed_text(Address at, const rtl::OUString& words);
    [[nodiscard]] bool add_cell(const CellBlock& block, Address at, const com::sun::star::uno::Any& content);

    ReadLimits& left_;
    SheetBuilder& builder_;
    KnownTexts known_texts_;
    Utf8Text text_;
    Utf8Text formula_text_;
};

}  // namespace kpisheet
