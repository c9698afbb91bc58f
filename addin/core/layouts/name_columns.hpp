// SPDX-License-Identifier: MPL-2.0
// Which columns hold the names of the indicators, where the headings alone do not tell.
#pragma once

#include <cstdint>
#include <span>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// Columns without a heading go on with the one to their left: projects spread over four columns; 項目 over a group of names, and the
/// names themselves in the next column.
void settle_blank_headings(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t shift, std::span<const ColumnContent> contents,
                           TableColumns& settled);

/// Where no heading names the indicators, the last column of words before the first value does.
void settle_name_column(std::span<const ColumnContent> contents, std::int32_t from, TableColumns& settled);

/// 項目 over エネルギー, merged down, and 電気使用量 | ガソリン使用量 beside it: the second of two columns below one heading holds the names.
void settle_categories_of_names(std::span<const ColumnContent> contents, std::int32_t from, TableColumns& settled);

}  // namespace kpisheet
