// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"

namespace kpisheet {

/// Corrects the roles of columns whose headings can't be meant by what stands under them: 目標 over names, 策定時 over
/// years, 方向性 over policies. `contents` and `outer` (what an upper row of the band alone says) hold one entry a column,
/// from column `from` on; the cells stand `shift` columns right of their headings.
void correct_misleading_headings(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t shift,
                                 const std::vector<ColumnContent>& contents, const std::vector<ColumnRole>& outer, TableColumns& columns);

}  // namespace kpisheet
