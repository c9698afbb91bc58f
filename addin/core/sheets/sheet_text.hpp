// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// A small sheet written as text, for the examples in rule files and for tests.
struct SheetFromText {
    Sheet sheet;
    std::vector<Address> marked;  ///< cells with the mark »
};

/// One line a row, cells separated by |, spaces around them dropped, \n inside a cell as ⏎. A blank first line is no
/// row, so that the text of a raw string may begin on a line of its own. In a cell:
///   »       first: the cell is marked (an issue is expected there)
///   #0.367@0.0%   a number cell with its format code (General without @)
///   =A1*2→12      a formula and what it shows (number, or #12@0.0 as above, or text, or Err:502 / #DIV/0! / #NAME? …)
///   <  ^    merged with the cell to the left, above
///   ▣       first: an object (a drawing) lies on this cell
///   ✎       first: this cell may be changed, and the sheet is protected
///   ~  ~~   first: the column of the cell, its row is hidden
/// Everything else is a text as typed.
[[nodiscard]] SheetFromText sheet_from_text(std::string_view text, std::string_view name = "シート1");

/// Several sheets: a line of three dashes or more (---), with the name of the sheet behind them if one is wanted,
/// begins the next one. What stands before the first such line is a sheet, too, if anything does.
[[nodiscard]] std::vector<SheetFromText> workbook_from_text(std::string_view text);

/// The same for a reader who does not ask for the marks.
[[nodiscard]] Workbook unmarked_workbook(std::string_view text);

/// An example of a rule that compares: the sheets that are checked, then behind a line 「=== form」 those of the blank form,
/// behind 「=== previous」 those of last year. Each part is text for workbook_from_text; empty where there is none.
struct ExampleParts {
    std::string_view checked;
    std::string_view form;
    std::string_view previous;
};
[[nodiscard]] ExampleParts example_parts(std::string_view text);

/// A table pasted cell by cell: tab-separated text as published, one line a row.
[[nodiscard]] Sheet sheet_from_tabs(std::string_view text, std::string_view name = "シート1");

}  // namespace kpisheet
