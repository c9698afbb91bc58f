// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// A number format of the sheet that is read.
struct SheetFormat {
    std::uint16_t number = 0;      ///< in the builder
    bool shown_by_office = false;  ///< the core cannot tell what it shows
    bool general = false;
};

/// Some rows of a sheet as the office handed them over. What becomes of it needs the office no more: strings and
/// sequences are counted by all threads alike.
struct CellBlock {
    struct Part {
        Range range;
        com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>> rows;
    };

    // Places count row by row inside `box`.
    Range box;
    std::vector<Part> parts;                                ///< from above, then from the left
    std::vector<SheetFormat> formats;                       ///< by place
    std::vector<rtl::OUString> formulas;                    ///< by place; empty where the rows hold none
    std::unordered_map<std::size_t, rtl::OUString> shown;   ///< what the office shows, where only it can tell

    [[nodiscard]] std::size_t place(Address at) const {
        const auto columns = static_cast<std::size_t>(box.last.column - box.first.column + 1);
        return static_cast<std::size_t>(at.row - box.first.row) * columns + static_cast<std::size_t>(at.column - box.first.column);
    }
    [[nodiscard]] std::size_t size() const { return cell_count(box); }
};

}  // namespace kpisheet
