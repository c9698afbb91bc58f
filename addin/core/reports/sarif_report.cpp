// SPDX-License-Identifier: MPL-2.0
// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
#include <algorithm>

#include "core/reports/report_json.hpp"
#include "core/reports/words.hpp"
#include "core/reports/writers.hpp"
#include "core/rules/all_rules.hpp"

namespace kpisheet {
namespace {

std::string_view level_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

/// A path as a relative or absolute URI reference (RFC 3986): what is not unreserved is percent-encoded.
std::string uri_of(std::string_view path) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const auto letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        if (plain.find(letter) != std::string_view::npos) {
            uri += letter;
        } else {
            uri.append({'%', hex[byte / 16], hex[byte % 16]});
        }
    }
    return uri;
}

Json artifact(const FileReport& file) { return {{"artifactLocation", {{"uri", uri_of(file.file)}}}}; }

Json message(std::string_view text) { return {{"text", text}}; }

Json rules_json(Language language) {
    auto rules = Json::array();
    for (const auto* rule : all_rules()) {
        const auto say = [&](const StaticText& text) { return std::string(in_language(text, language)); };
        rules.push_back({{"id", rule->id},
                         {"shortDescription", message(say(rule->title))},
                         {"fullDescription", message(say(rule->what))},
                         {"help", message(say(rule->what) + "\n" + say(rule->why) + "\n" + say(rule->remedy))},
                         {"defaultConfiguration", {{"enabled", !rule->on_request}, {"level", level_of(rule->severity)}}},
                         {"properties", {{"group", group_key(rule->group)}}}});
    }
    return rules;
}

Json result_json(const FileReport& file, const IssueReport& issue, Language language) {
    Json result{{"ruleId", issue.rule}};
    const auto rules = all_rules();
    const auto rule = std::ranges::find(rules, std::string_view(issue.rule), &Rule::id);
    if (rule != rules.end()) {
        result["ruleIndex"] = rule - rules.begin();
    }
    result["level"] = level_of(issue.severity);
    result["message"] = message(in_language(issue.message, language));
    Json place{{"name", issue.cell.value_or(issue.sheet)}, {"fullyQualifiedName", place_of(issue)}};
    result["locations"] =
        Json::array({{{"physicalLocation", artifact(file)}, {"logicalLocations", Json::array({std::move(place)})}}});
    if (issue.fix) {
        // SARIF's own fixes speak of regions of text files; a cell has none.
        const auto as_shown = issue_json(issue, language);
        result["properties"] = {{"fix", as_shown.at("fix")}};
    }
    return result;
}

Json invocation_json(const RunReport& run, Language language) {
    auto notifications = Json::array();
    for (const auto& file : run.files) {
        if (file.status != FileStatus::checked) {
            notifications.push_back({{"level", file.status == FileStatus::unreadable ? "error" : "note"},
                                     {"message", message(in_language(file.reason, language))},
                                     {"locations", Json::array({{{"physicalLocation", artifact(file)}}})}});
        }
    }
    return {{"executionSuccessful", summarise(run).unreadable == 0}, {"toolExecutionNotifications", std::move(notifications)}};
}

}  // namespace

std::string check_as_sarif(const RunReport& run, Language language) {
    auto results = Json::array();
    for (const auto& file : run.files) {
        for (const auto& issue : file.issues) {
            results.push_back(result_json(file, issue, language));
        }
    }
    Json driver{{"name", "kpisheet"}, {"language", either(language, "ja", "en")}, {"rules", rules_json(language)}};
    Json described{{"tool", {{"driver", std::move(driver)}}},
                   {"language", either(language, "ja", "en")},
                   {"columnKind", "unicodeCodePoints"},
                   {"invocations", Json::array({invocation_json(run, language)})},
                   {"results", std::move(results)}};
    return indented({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"},
                     {"runs", Json::array({std::move(described)})}});
}

}  // namespace kpisheet
