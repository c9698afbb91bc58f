// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <utility>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// Cells of a sheet that are to get the same property, as few rectangles: what lies below one another is one.
class PageAreas {
public:
    /// Ranges come by row.
    void add(const Range& range);
    /// Sets the property on every rectangle.
    void set(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, const rtl::OUString& property,
             const com::sun::star::uno::Any& value) const;

private:
    std::vector<Range> areas_;
    std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> last_;  ///< by columns
};

}  // namespace kpisheet
