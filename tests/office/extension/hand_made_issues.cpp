// SPDX-License-Identifier: MPL-2.0
#include "hand_made_issues.hpp"

#include <nlohmann/json.hpp>

namespace kpisheet {
namespace {

using nlohmann::json;

template <class T>
std::optional<T> optional_at(const json& object, const char* name) {
    return object.contains(name) ? std::optional(object.at(name).get<T>()) : std::nullopt;
}

Address address_at(const json& object) { return parse_range(object.at("cell").get<std::string>()).value().first; }

}  // namespace

std::vector<Issue> hand_made_issues(std::string_view text) {
    std::vector<Issue> issues;
    for (const auto& object : json::parse(text)) {
        Issue issue{.rule = "stray-space", .sheet = object.value("sheet", std::size_t{0})};
        if (object.contains("cell")) {
            issue.range = range_of(address_at(object));
        }
        issue.message = {object.value("message", ""), object.value("message", "")};
        if (object.contains("edits")) {
            issue.fix = Fix{.title = {}, .safe = true, .edits = {}};
            for (const auto& edit : object.at("edits")) {
                issue.fix->edits.push_back({address_at(edit), edit.value("from", ""), edit.value("to", ""),
                                            optional_at<double>(edit, "number"), optional_at<std::string>(edit, "format"),
                                            optional_at<std::string>(edit, "formula")});
            }
        }
        issues.push_back(std::move(issue));
    }
    return issues;
}

}  // namespace kpisheet
