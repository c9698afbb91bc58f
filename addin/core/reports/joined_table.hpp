// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/reports/folder_report.hpp"

namespace kpisheet {

/// A submission that values came from.
struct JoinedFile {
    std::string name;
    std::string url;
    std::vector<std::string> sheets;  ///< names
};

/// A file that gave nothing, and why.
struct RejectedFile {
    std::string name;
    std::string url;
    Text reason;
};

/// The table for the council with all that is needed to write it and to account for it.
struct JoinedTable {
    JoinedForm form;                        ///< its sources are indices into `files`
    std::string form_url;
    std::vector<std::string> form_sheets;   ///< names
    std::vector<JoinedFile> files;
    std::vector<RejectedFile> rejected;
    std::vector<OpenDelivery> open;
    std::vector<JoinedCell> refused;        ///< values that the form does not let itself be filled with
};

/// `report` is of the same run; `submissions` are those of its files that have a snapshot, in their order.
[[nodiscard]] JoinedTable joined_table(const FolderReport& report, JoinedForm form, const Reference& reference,
                                       std::span<const Submission> submissions);

/// What a person has to settle: conflicts, gaps, indicators without a place in the form, files that gave nothing.
[[nodiscard]] Page open_points_page(const JoinedTable& joined, Language language);

/// Where every value came from: table, cell, value, file, sheet, cell there.
[[nodiscard]] Page sources_page(const JoinedTable& joined, Language language);

}  // namespace kpisheet
