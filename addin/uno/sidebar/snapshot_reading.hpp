// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>

#include <com/sun/star/container/XIndexAccess.hpp>

#include "uno/sheets/read_sheet.hpp"

namespace kpisheet {

/// Takes a picture of an open document bit by bit, so that the main thread is free in between. A document that is changed
/// in between is read from the start again.
class SnapshotReading {
public:
    SnapshotReading(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// Reads for about this time, but one piece at least. True when all is read.
    [[nodiscard]] bool read_for(std::chrono::milliseconds time);
    /// The picture, once all is read.
    [[nodiscard]] Workbook take() { return std::move(workbook_); }
    [[nodiscard]] double progress() const;

private:
    void read_some();

    SheetReader reader_;
    com::sun::star::uno::Reference<com::sun::star::container::XIndexAccess> sheets_;
    sal_Int32 count_ = 0;
    Workbook workbook_;
};

}  // namespace kpisheet
