// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/reports/report_json.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Everything a snapshot holds, as one JSON object in UTF-8:
///
///   {"sheets": [{"name": "…", "hidden": false, "protected": false, "cut-off": false,
///     "merges": ["A1:B2"], "objects": [{"kind": "shape" …, "cell": "A1" | null}], "hidden-rows": [5], "hidden-columns": ["C"],
///     "open-cells": ["B2:B9"] of a protected sheet,
///     "cells": [{"cell": "A1", "kind": "text" | "number" | "error", "text": "9,174人", "number": 9174,
///       "format": "#,##0\"人\"", "formula": "=B1"}]}]}
///
/// `hidden-rows` and `hidden-columns` name those up to the last cell; rows count from 1. `number` and `format` stand
/// with number cells only, `formula` with formula cells only.
[[nodiscard]] std::string snapshot_to_json(const Workbook& workbook);
[[nodiscard]] Json snapshot_json(const Workbook& workbook);

/// The snapshot that such an object tells of, cell by cell the same. It may come from an office that a hostile file has
/// taken over: what is not understood is left out.
[[nodiscard]] Workbook workbook_from_json(const Json& json);

}  // namespace kpisheet
