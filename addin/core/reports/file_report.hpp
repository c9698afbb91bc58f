// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/reports/table_report.hpp"
#include "core/reports/unreadable.hpp"
#include "core/rules/rule_words.hpp"

namespace kpisheet {

/// One change of one cell that a fix proposes.
struct EditReport {
    std::string cell;
    std::string from;
    std::string to;
};

struct FixReport {
    Text title;
    bool safe = false;
    std::vector<EditReport> edits;
};

/// An issue as reports tell it: by the names of its rule, sheet and cell.
struct IssueReport {
    std::string rule;
    Severity severity = Severity::warning;
    std::string sheet;
    std::optional<std::string> cell;  ///< an address or a range; nothing: the whole sheet or file
    Text message;
    std::optional<FixReport> fix;
};

/// How far the examination of a file came.
enum class FileStatus : std::uint8_t { checked, no_kpi_table, unreadable };

/// The word of a status in JSON: checked, no-kpi-table, unreadable.
[[nodiscard]] std::string_view status_word(FileStatus status);

/// The word of a severity in JSON: error, warning, info.
[[nodiscard]] std::string_view severity_word(Severity severity);

/// Who saved a workbook last, and when, by its own account.
struct LastChange {
    std::string by;  ///< may be empty
    std::string at;  ///< 2026-06-01 17:15; may be empty
};

/// All that is known of one file.
struct FileReport {
    std::string file;  ///< as the person named it, or as it was found in a folder they named
    FileStatus status = FileStatus::unreadable;
    Text reason;                 ///< a sentence, unless the file was checked
    std::size_t indicators = 0;  ///< numeric targets and KPIs of all tables
    std::vector<IssueReport> issues;
    std::vector<TableReport> tables;
    LastChange changed = {};
    std::shared_ptr<Workbook> snapshot = nullptr;  ///< of a checked file, where it was asked for
};

/// One run of the command.
struct RunReport {
    std::vector<FileReport> files;
};

/// Reads what `examine_to_json` or `unreadable_to_json` wrote of a file. Anything else is a broken file.
[[nodiscard]] FileReport file_report_from_json(std::string_view file, std::string_view json);

/// The report of a file that nothing could be read of.
[[nodiscard]] FileReport unreadable_report(std::string_view file, Unreadable reason);

/// The counts over all files of a run.
struct Summary {
    std::size_t files = 0;
    std::size_t unreadable = 0;
    std::size_t indicators = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t infos = 0;
};
[[nodiscard]] Summary summarise(const RunReport& run);

/// Exit status of `check`: 2 when a file could not be read, else 1 when there are errors or warnings, else 0.
[[nodiscard]] int exit_status(const RunReport& run);
/// Exit status of `extract`: 2 when a file could not be read, else 0.
[[nodiscard]] int extract_exit_status(const RunReport& run);

}  // namespace kpisheet
