// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/reports/table_report.hpp"

namespace kpisheet {

/// The columns of the long form, one value a row: the keys of the JSON output, the same in every language. What follows
/// one row of them holds neither merges nor blanks that stand for the row above.
inline constexpr std::array<std::string_view, 29> extract_headings{
    "file",   "sheet",     "table",      "kind",   "path1",      "path2",     "path3",    "path4", "name",      "name_cell",
    "department", "better", "cumulative", "breakdown", "repeated", "unset",  "no_target", "cell",  "role",      "of",
    "against", "year",     "label",      "number", "unit",       "condition", "state",    "provisional", "text"};

/// A text, empty where there is none, or a number. Flags are 0 or 1.
using ExtractField = std::variant<std::string, double>;
using ExtractRow = std::array<ExtractField, extract_headings.size()>;

/// The values of a table in the order of its report. A compound value is one row for each part, and one for its total
/// where it has one. Texts are those of the sheet, with their line breaks.
[[nodiscard]] std::vector<ExtractRow> extract_rows(std::string_view file, const TableReport& table);

}  // namespace kpisheet
