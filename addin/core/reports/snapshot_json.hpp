// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Everything a snapshot holds, as one JSON object in UTF-8:
///
///   {"sheets": [{"name": "…", "hidden": false, "protected": false, "cut-off": false,
///     "merges": ["A1:B2"], "hidden-rows": [5], "hidden-columns": ["C"],
///     "cells": [{"cell": "A1", "kind": "text" | "number" | "error", "text": "9,174人", "number": 9174,
///       "format": "#,##0\"人\"", "formula": "=B1"}]}]}
///
/// `hidden-rows` and `hidden-columns` name those up to the last cell; rows count from 1. `number` and `format` stand
/// with number cells only, `formula` with formula cells only.
[[nodiscard]] std::string snapshot_to_json(const Workbook& workbook);

}  // namespace kpisheet
