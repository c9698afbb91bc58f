// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/page_areas.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace kpisheet {

namespace uno = com::sun::star::uno;

void PageAreas::add(const Range& range) {
    const auto [at, is_new] = last_.emplace(std::pair(range.first.column, range.last.column), areas_.size());
    if (!is_new && areas_[at->second].last.row == range.first.row - 1) {
        areas_[at->second].last.row = range.last.row;
        return;
    }
    at->second = areas_.size();
    areas_.push_back(range);
}

void PageAreas::set(const uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const rtl::OUString& property,
                    const uno::Any& value) const {
    for (const auto& area : areas_) {
        const auto range = sheet->getCellRangeByPosition(area.first.column, area.first.row, area.last.column, area.last.row);
        uno::Reference<com::sun::star::beans::XPropertySet>(range, uno::UNO_QUERY_THROW)->setPropertyValue(property, value);
    }
}

}  // namespace kpisheet
