// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/sheets/sheet.hpp"

namespace kpisheet::golden {

/// A workbook from the JSON of its snapshot (core/reports/snapshot_json.hpp). Throws where it is none: the file is the
/// test's own.
[[nodiscard]] Workbook workbook_from_json(std::string_view json);

}  // namespace kpisheet::golden
