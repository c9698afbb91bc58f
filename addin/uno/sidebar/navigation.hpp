// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include <com/sun/star/frame/XFrame.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {

enum class Arrival : std::uint8_t { there, hidden_sheet, sheet_gone };

/// Shows these cells of a sheet in a window and selects them; the whole sheet: its first cell.
[[nodiscard]] Arrival go_to(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
                            const std::string& sheet, const std::optional<Range>& range);

/// Gives the sheet's window the keyboard.
void focus_sheet(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

struct CursorPlace {
    std::string sheet;
    Address cell;  ///< the first of the selected cells
};
/// Nothing where no cells are selected (a chart is, or there is no sheet).
[[nodiscard]] std::optional<CursorPlace> cursor_of(
    const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

}  // namespace kpisheet
