// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/snapshot_reading.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;

namespace {

constexpr std::size_t cells_in_a_step = 4096;  // some milliseconds

}  // namespace

SnapshotReading::SnapshotReading(const uno::Reference<uno::XComponentContext>& context,
                                 const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : reader_(context, document), sheets_(document->getSheets(), uno::UNO_QUERY_THROW), count_(sheets_->getCount()) {
    read_.reserve(static_cast<std::size_t>(count_));
}

bool SnapshotReading::read_for(std::chrono::milliseconds time) {
    const auto until = std::chrono::steady_clock::now() + time;
    while (static_cast<sal_Int32>(read_.size()) < count_) {
        read_some();
        if (std::chrono::steady_clock::now() >= until) {
            break;
        }
    }
    return static_cast<sal_Int32>(read_.size()) == count_;
}

void SnapshotReading::read_some() {
    if (!reader_.is_reading()) {
        const auto at = static_cast<sal_Int32>(read_.size());
        reader_.begin(uno::Reference<sheet::XSpreadsheet>(sheets_->getByIndex(at), uno::UNO_QUERY_THROW));
    } else if (!reader_.read_some(cells_in_a_step)) {
        read_.push_back(reader_.end());
    }
}

double SnapshotReading::progress() const {
    return count_ == 0 ? 1
                       : (static_cast<double>(read_.size()) + reader_.progress()) / static_cast<double>(count_);
}

}  // namespace kpisheet
