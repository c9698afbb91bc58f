// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>

#include "core/reports/file_report.hpp"

namespace kpisheet {

// The formats of the command. Each function gives the whole output, with a line break at its end, in UTF-8; the same run
// gives the same bytes. Whatever a sheet holds, the output is well-formed in its format.

struct TextStyle {
    bool colour = false;    ///< ANSI colours, for a terminal
    std::size_t width = 0;  ///< columns of the terminal; 0: lines are not broken
};

/// For people: grouped by file and sheet, with the counts at the end.
[[nodiscard]] std::string check_as_text(const RunReport& run, Language language, TextStyle style = {});
/// The shape is fixed: see `check --format json` in the README.
[[nodiscard]] std::string check_as_json(const RunReport& run, Language language);
/// One issue a line, RFC 4180, with a byte order mark so that spreadsheets take it for UTF-8.
[[nodiscard]] std::string check_as_csv(const RunReport& run, Language language);
/// SARIF 2.1.0 (OASIS), for tools that show the findings of checkers.
[[nodiscard]] std::string check_as_sarif(const RunReport& run, Language language);
/// One page that needs nothing else: to be looked at, printed, sent.
[[nodiscard]] std::string check_as_html(const RunReport& run, Language language);

/// The shape is fixed: see `extract --format json` in the README.
[[nodiscard]] std::string extract_as_json(const RunReport& run);
/// One value a line, under one line of headings that are the same in every language: the keys of the JSON output.
[[nodiscard]] std::string extract_as_csv(const RunReport& run);

}  // namespace kpisheet
