// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// What an issue is about, in words that outlive inserted rows and columns: not its address but the indicator, the
/// column and the text of its cell. When the text changes, it is another case.
struct IssueKey {
    std::string rule;
    std::string sheet;
    std::string indicator;  ///< name of the indicator in whose rows the cell stands; empty beside them
    std::string heading;    ///< of the column; empty outside a table
    std::string text;       ///< of the issue's first cell; empty for a whole sheet

    auto operator<=>(const IssueKey&) const = default;
};

/// An issue that a person decided to leave as it is.
struct IgnoredIssue {
    IssueKey key;
    std::string reason;   ///< in the person's words; may be empty
    std::string since;    ///< the day, 2026-11-20
    std::string message;  ///< of the issue as it was then, to show once its cause has gone
};

/// A column's role as a person corrected it. Columns of the same heading in one sheet are told apart by their order.
struct RoleCorrection {
    std::string sheet;
    std::string heading;  ///< Column::heading
    int nth = 0;          ///< 0 for the first column of this heading in the sheet, by table, then column
    ColumnRole role = ColumnRole::unknown;  ///< unknown: the column is to be left alone

    bool operator==(const RoleCorrection&) const = default;
};

/// What the product keeps in a document, and only when a person asked for it.
struct DocumentNotes {
    std::vector<IgnoredIssue> ignored;
    std::vector<RoleCorrection> corrections;

    [[nodiscard]] bool empty() const { return ignored.empty() && corrections.empty(); }
};

/// As one JSON object in UTF-8. Reading ignores what it does not know: a damaged note is none.
[[nodiscard]] std::string to_json(const DocumentNotes& notes);
[[nodiscard]] DocumentNotes document_notes_from_json(std::string_view json);

}  // namespace kpisheet
