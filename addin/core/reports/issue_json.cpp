// SPDX-License-Identifier: MPL-2.0
#include "core/reports/report_json.hpp"

namespace kpisheet {
namespace {

/// One shape for both uses; `words` says what becomes of a text in two languages.
template <class Words>
Json to_json(const IssueReport& issue, Words words) {
    Json json{{"rule", issue.rule},
              {"severity", severity_word(issue.severity)},
              {"sheet", issue.sheet},
              {"cell", issue.cell ? Json(*issue.cell) : Json(nullptr)},
              {"message", words(issue.message)},
              {"fix", nullptr}};
    if (issue.fix) {
        auto edits = Json::array();
        for (const auto& edit : issue.fix->edits) {
            edits.push_back({{"cell", edit.cell}, {"from", edit.from}, {"to", edit.to}});
        }
        json["fix"] = {{"title", words(issue.fix->title)}, {"safe", issue.fix->safe}, {"edits", std::move(edits)}};
    }
    return json;
}

Severity severity_from(std::string_view word) {
    for (const auto severity : {Severity::error, Severity::info}) {
        if (word == severity_word(severity)) {
            return severity;
        }
    }
    return Severity::warning;
}

}  // namespace

Json issue_json(const IssueReport& issue) { return to_json(issue, both_languages); }

Json issue_json(const IssueReport& issue, Language language) {
    return to_json(issue, [&](const Text& text) { return Json(in_language(text, language)); });
}

IssueReport issue_from_json(const Json& json) {
    IssueReport issue{.rule = text_at(json, "rule"),
                      .severity = severity_from(text_at(json, "severity")),
                      .sheet = text_at(json, "sheet"),
                      .cell = std::nullopt,
                      .message = both_at(json, "message"),
                      .fix = std::nullopt};
    if (member(json, "cell", Json::value_t::string) != nullptr) {
        issue.cell = text_at(json, "cell");
    }
    if (const auto* fix = member(json, "fix", Json::value_t::object)) {
        issue.fix = FixReport{both_at(*fix, "title"), flag_at(*fix, "safe"), {}};
        for (const auto& edit : list_at(*fix, "edits")) {
            issue.fix->edits.push_back({text_at(edit, "cell"), text_at(edit, "from"), text_at(edit, "to")});
        }
    }
    return issue;
}

}  // namespace kpisheet
