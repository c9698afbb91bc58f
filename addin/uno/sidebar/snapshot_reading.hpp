// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include <com/sun/star/container/XIndexAccess.hpp>

#include "uno/sheets/read_sheet.hpp"

namespace kpisheet {

using UnbuiltSheets = std::vector<std::unique_ptr<SheetBuilder>>;

/// Takes a picture of an open document bit by bit, so that the main thread is free in between. A document that is changed
/// in between is read from the start again.
class SnapshotReading {
public:
    SnapshotReading(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// Reads for about this time, but one piece at least. True when all is read.
    [[nodiscard]] bool read_for(std::chrono::milliseconds time);
    /// The sheets, once all are read, yet to be built.
    [[nodiscard]] UnbuiltSheets take() { return std::move(read_); }
    [[nodiscard]] double progress() const;

private:
    void read_some();

    SheetReader reader_;
    com::sun::star::uno::Reference<com::sun::star::container::XIndexAccess> sheets_;
    sal_Int32 count_ = 0;
    UnbuiltSheets read_;
};

}  // namespace kpisheet
