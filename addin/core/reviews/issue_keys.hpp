// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/table.hpp"
#include "core/reviews/document_notes.hpp"
#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// Finds the keys under which issues are ignored. Looks the tables of each sheet up once; both arguments must outlive it.
class IssueKeys {
public:
    IssueKeys(const Workbook& workbook, const Recognition& recognition);

    [[nodiscard]] IssueKey key_of(const Issue& issue) const;

private:
    /// The table of this sheet that the cell belongs to, or null.
    [[nodiscard]] const Table* table_at(std::size_t sheet, Address cell) const;

    const Workbook& workbook_;
    std::vector<std::vector<const Table*>> tables_;  ///< by sheet; in each by first row
};

/// The key of one issue.
[[nodiscard]] IssueKey key_of(const Issue& issue, const Workbook& workbook, const Recognition& recognition);

}  // namespace kpisheet
