// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace kpisheet {

/// Cell style of A1 by which a sheet that the product made is known again; documents hold it.
inline constexpr std::string_view made_sheet_mark = "KPIシート表題";

/// True for a sheet that the product made and nobody gave another head.
[[nodiscard]] bool is_made_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

}  // namespace kpisheet
