// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/sheets/sheet.hpp"
#include "uno/sheets/number_format_codes.hpp"

namespace kpisheet {

/// How much of a workbook is read at most. A sheet that holds more is cut off (Sheet::is_cut_off): what is there is its
/// beginning, row by row.
struct ReadLimits {
    std::size_t cells = 3'000'000;          ///< of all sheets
    std::size_t text_bytes = 256UL << 20U;  ///< of all texts and formulas, as UTF-8
    std::int32_t text_length = 32'767;      ///< UTF-16 units of one text or formula; Excel's own limit
};

class CellRows;
class ContentSearch;

/// Takes pictures of a document's sheets. What is read is what holds something: neither the format of a whole column
/// nor one far-away cell makes a sheet large. Calls that take a whole range do the work; single cells are asked only
/// for what no such call tells (the text of a date, of an error).
class SheetReader {
public:
    SheetReader(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const ReadLimits& limits = {});
    ~SheetReader();

    [[nodiscard]] Sheet read(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);
    /// All sheets of the document, in their order.
    [[nodiscard]] Workbook read_all();

    // The same step by step, for a thread that has other things to do: begin, read_some while it is true, end. The sheet
    // must not change in between.
    void begin(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);
    /// Looks for what the sheet holds, then reads some rows, of about so many cells. False when there are no more.
    [[nodiscard]] bool read_some(std::size_t cells);
    /// The sheet, yet to be built: that touches nothing of the office and can be done on another thread.
    [[nodiscard]] std::unique_ptr<SheetBuilder> end();
    [[nodiscard]] bool is_reading() const { return builder_ != nullptr; }
    /// Of the sheet that is being read, 0 to 1.
    [[nodiscard]] double progress() const;

private:
    void begin_rows();

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
    NumberFormatCodes codes_;
    ReadLimits left_;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_;  ///< that is being read
    Address last_;                                                               ///< cell of it
    std::unique_ptr<SheetBuilder> builder_;
    std::unique_ptr<ContentSearch> search_;
    std::unique_ptr<CellRows> rows_;
};

}  // namespace kpisheet
