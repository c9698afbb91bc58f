// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/reports/deliveries.hpp"
#include "core/reports/file_report.hpp"
#include "core/reports/page.hpp"

namespace kpisheet {

/// One workbook of a checked folder.
struct FolderFile {
    FileReport report;
    std::string name;                   ///< within the folder
    std::string url;
    std::string changed;                ///< when it was saved last: 2026-06-01 17:15; may be empty
    std::optional<std::size_t> blanks;  ///< cells of its indicators that the form asks for; nothing without a form
};

/// What was found in a folder of submitted workbooks.
struct FolderReport {
    std::string folder;    ///< path
    std::string form;      ///< path; empty: there was none
    std::string previous;  ///< path; empty: there was none
    std::string form_url;
    std::vector<std::string> form_sheets;  ///< names
    std::vector<FolderFile> files;
    std::optional<Deliveries> deliveries;  ///< against the form
    std::vector<std::string> unreadable_folders;
    std::size_t not_reached = 0;           ///< files of a run that was stopped
};

/// The sheets that show it: the files, worst first; all issues; what is still to be delivered, where there was a form.
[[nodiscard]] std::vector<Page> folder_pages(const FolderReport& report, Language language);

/// The order in which files are shown: those that could not be read, then by errors, warnings and blanks; equals by name.
void sort_worst_first(std::vector<FolderFile>& files);

}  // namespace kpisheet
