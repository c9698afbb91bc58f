// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/layouts/header_band.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

/// What a person says a column is. The recogniser takes it as certain and reads the rows with it.
struct ToldRole {
    std::size_t sheet = 0;  ///< index in the workbook
    std::string heading;    ///< Column::heading
    int nth = 0;            ///< Column::nth
    ColumnRole role = ColumnRole::unknown;  ///< unknown: the column is left alone
};

/// Numbers the columns of all bands of a sheet and marks those whose role was told; `width` is that of the sheet. Of two
/// roles for one column the later counts; one that fits no column is passed over.
void mark_told_roles(std::span<const ToldRole> told, std::size_t sheet, std::int32_t width, std::vector<HeaderBand>& bands);

}  // namespace kpisheet
