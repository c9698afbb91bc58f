// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/references/matching.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Finds what of a submitted workbook corresponds to what of a reference: the blank form, last year's sheet or an older
/// version. By meaning and not by place, so that an inserted row or column is one difference. An indicator counts as
/// added or removed only if its name stands nowhere else in the other workbook. Linear in the cells, but for a few
/// candidates each; never throws for content. Holds pointers into both recognitions.
[[nodiscard]] Matching match(const Recognition& submitted, const Workbook& submitted_workbook, const Recognition& reference,
                             const Workbook& reference_workbook);

}  // namespace kpisheet
