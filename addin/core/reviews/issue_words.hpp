// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// Everything there is to say of one issue, in one language. Texts of the sheet in it are harmless (text/clean_text.hpp).
struct IssueDetails {
    std::string severity;            ///< 誤り
    std::string title;               ///< of the rule: 達成率の計算違い
    std::string place;               ///< シート1!E12; the sheet alone where no cell is meant
    std::string message;             ///< what is wrong, with the evidence
    std::string why;                 ///< why it matters
    std::string remedy;              ///< what to do
    std::string fix;                 ///< title of the fix; empty without one
    bool safe = false;               ///< the fix changes how a value is written, never what it says
    std::vector<std::string> edits;  ///< E12 「71.9%」 → 「68.2%」, one a changed cell, as many as asked for
    std::size_t more_edits = 0;      ///< those that are left out
};
[[nodiscard]] IssueDetails details_of(const Issue& issue, const Workbook& workbook, Language language,
                                      std::size_t most_edits = 12);

/// シート1!E12; the sheet alone where no cell is meant.
[[nodiscard]] std::string place_of(const Issue& issue, const Workbook& workbook);

/// 誤り, 注意, 参考 / Errors, Warnings, Notes: over several issues.
[[nodiscard]] std::string severity_heading(Severity severity, Language language);

/// The issues as lines of cells parted by tabs, to be pasted into a mail or a sheet: severity, sheet, cell, rule, message,
/// proposed fix. With a line of headings unless it is one issue. No text is taken for a formula (clean_cell).
[[nodiscard]] std::string copied_text(std::span<const Issue> issues, const Workbook& workbook, Language language);

}  // namespace kpisheet
