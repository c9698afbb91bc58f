// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/snapshot_reading.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;

SnapshotReading::SnapshotReading(const uno::Reference<uno::XComponentContext>& context,
                                 const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : reader_(context, document), sheets_(document->getSheets(), uno::UNO_QUERY_THROW), count_(sheets_->getCount()) {
    workbook_.sheets.reserve(static_cast<std::size_t>(count_));
}

bool SnapshotReading::read_for(std::chrono::milliseconds time) {
    const auto until = std::chrono::steady_clock::now() + time;
    while (static_cast<sal_Int32>(workbook_.sheets.size()) < count_) {
        workbook_.sheets.push_back(reader_.read(uno::Reference<sheet::XSpreadsheet>(
            sheets_->getByIndex(static_cast<sal_Int32>(workbook_.sheets.size())), uno::UNO_QUERY_THROW)));
        if (std::chrono::steady_clock::now() >= until) {
            break;
        }
    }
    return static_cast<sal_Int32>(workbook_.sheets.size()) == count_;
}

double SnapshotReading::progress() const {
    return count_ == 0 ? 1 : static_cast<double>(workbook_.sheets.size()) / static_cast<double>(count_);
}

}  // namespace kpisheet
