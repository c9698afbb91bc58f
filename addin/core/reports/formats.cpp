// SPDX-License-Identifier: MPL-2.0
#include "core/reports/formats.hpp"

#include <array>

#include "core/reports/report_json.hpp"
#include "core/reports/rule_pages.hpp"

namespace kpisheet {
namespace {

std::string check_as_json(const RunReport& run, const Reader& reader) {
    auto files = Json::array();
    for (const auto& report : run.files) {
        auto issues = Json::array();
        for (const auto& issue : report.issues) {
            issues.push_back(issue_json(issue, reader.language));
        }
        files.push_back({{"file", report.file},
                         {"status", status_word(report.status)},
                         {"reason", text_or_null(in_language(report.reason, reader.language))},
                         {"indicators", report.indicators},
                         {"issues", std::move(issues)}});
    }
    const auto summary = summarise(run);
    return indented({{"files", std::move(files)},
                     {"summary",
                      {{"files", summary.files},
                       {"unreadable", summary.unreadable},
                       {"errors", summary.errors},
                       {"warnings", summary.warnings},
                       {"infos", summary.infos}}}});
}

std::string extract_as_json(const RunReport& run, const Reader& /*reader*/) {
    auto files = Json::array();
    for (const auto& report : run.files) {
        auto tables = Json::array();
        for (const auto& table : report.tables) {
            tables.push_back(table_json(table));
        }
        files.push_back({{"file", report.file}, {"tables", std::move(tables)}});
    }
    return indented(files);
}

}  // namespace

std::span<const ReportFormat> check_formats() {
    static constexpr std::array formats{
        ReportFormat{"json", check_as_json},
    };
    return formats;
}

std::span<const ReportFormat> extract_formats() {
    static constexpr std::array formats{
        ReportFormat{"json", extract_as_json},
    };
    return formats;
}

std::span<const RuleFormat> rule_formats() {
    static constexpr std::array formats{
        RuleFormat{"markdown", rules_as_markdown},
        RuleFormat{"json", rules_as_json},
    };
    return formats;
}

}  // namespace kpisheet
