// SPDX-License-Identifier: MPL-2.0
#include "core/reports/file_report.hpp"

#include <array>

#include "core/reports/report_json.hpp"
#include "core/reports/snapshot_json.hpp"

namespace kpisheet {
namespace {

constexpr std::array<std::string_view, 3> status_words{"checked", "no-kpi-table", "unreadable"};

std::optional<FileStatus> status_from(std::string_view word) {
    for (std::size_t at = 0; at < status_words.size(); ++at) {
        if (word == status_words[at]) {
            return static_cast<FileStatus>(at);
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view status_word(FileStatus status) { return status_words[static_cast<std::size_t>(status)]; }

std::string_view severity_word(Severity severity) {
    constexpr std::array<std::string_view, 3> words{"error", "warning", "info"};
    return words[static_cast<std::size_t>(severity)];
}

FileReport file_report_from_json(std::string_view file, std::string_view text) {
    const auto json = Json::parse(text, nullptr, false);
    const auto status = status_from(text_at(json, "status"));
    if (!status) {
        return unreadable_report(file, Unreadable::broken);
    }
    FileReport report{.file = std::string(file), .status = *status, .reason = both_at(json, "reason"), .issues = {}, .tables = {}};
    if (const auto* indicators = member(json, "indicators", Json::value_t::number_unsigned)) {
        report.indicators = indicators->get<std::size_t>();
    }
    for (const auto& issue : list_at(json, "issues")) {
        report.issues.push_back(issue_from_json(issue));
    }
    for (const auto& table : list_at(json, "tables")) {
        report.tables.push_back(table_from_json(table));
    }
    if (const auto* changed = member(json, "changed", Json::value_t::object)) {
        report.changed = {std::string(text_at(*changed, "by")), std::string(text_at(*changed, "at"))};
    }
    if (const auto* snapshot = member(json, "snapshot", Json::value_t::object)) {
        report.snapshot = std::make_shared<Workbook>(workbook_from_json(*snapshot));
    }
    return report;
}

FileReport unreadable_report(std::string_view file, Unreadable reason) {
    return {.file = std::string(file), .status = FileStatus::unreadable, .reason = sentence(reason), .issues = {}, .tables = {}};
}

Summary summarise(const RunReport& run) {
    Summary summary{.files = run.files.size()};
    for (const auto& file : run.files) {
        summary.unreadable += file.status == FileStatus::unreadable ? 1U : 0U;
        summary.indicators += file.indicators;
        for (const auto& issue : file.issues) {
            switch (issue.severity) {
                case Severity::error: ++summary.errors; break;
                case Severity::warning: ++summary.warnings; break;
                case Severity::info: ++summary.infos; break;
            }
        }
    }
    return summary;
}

int exit_status(const RunReport& run) {
    const auto summary = summarise(run);
    return summary.unreadable > 0 ? 2 : summary.errors + summary.warnings > 0 ? 1 : 0;
}

int extract_exit_status(const RunReport& run) { return summarise(run).unreadable > 0 ? 2 : 0; }

}  // namespace kpisheet
