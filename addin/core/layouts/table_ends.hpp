// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/header_band.hpp"
#include "core/layouts/tally_head.hpp"

namespace kpisheet {

/// Ends each band's rows where something else begins: a table of projects and their costs (事業名 | 担当課 | R4決算), or, below a
/// blank row, the head of the next form (施策名 | 子育て支援 | 担当課 | こども課) before its own headings.
void end_tables(const Grid& grid, const GradeTexts& grades, std::vector<HeaderBand>& bands);

}  // namespace kpisheet
