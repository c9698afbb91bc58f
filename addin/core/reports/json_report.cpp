// SPDX-License-Identifier: MPL-2.0
#include "core/reports/report_json.hpp"
#include "core/reports/writers.hpp"

namespace kpisheet {

std::string check_as_json(const RunReport& run, Language language) {
    auto files = Json::array();
    for (const auto& file : run.files) {
        auto issues = Json::array();
        for (const auto& issue : file.issues) {
            issues.push_back(issue_json(issue, language));
        }
        files.push_back({{"file", file.file},
                         {"status", status_word(file.status)},
                         {"reason", text_or_null(in_language(file.reason, language))},
                         {"indicators", file.indicators},
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

std::string extract_as_json(const RunReport& run) {
    auto files = Json::array();
    for (const auto& file : run.files) {
        auto tables = Json::array();
        for (const auto& table : file.tables) {
            tables.push_back(table_json(table));
        }
        files.push_back({{"file", file.file}, {"tables", std::move(tables)}});
    }
    return indented(files);
}

}  // namespace kpisheet
