// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

// Texts of sheets and file names may hold anything. What reaches a person's terminal, spreadsheet or browser is made
// harmless here: ill-formed UTF-8, control characters and characters that turn the direction of writing become U+FFFD.

/// The text on one line: line breaks and tabs are spaces, one for each run of them.
[[nodiscard]] std::string clean_line(std::string_view text);

/// The text with its line breaks (as \n).
[[nodiscard]] std::string clean_lines(std::string_view text);

/// The text on one line, as a cell that a spreadsheet opens or pastes as a text: one that it would take for a formula
/// (= + - @ in front, full-width forms too) gets an apostrophe before it (OWASP, CSV injection).
[[nodiscard]] std::string clean_cell(std::string_view text);

}  // namespace kpisheet
