// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/document_notes.hpp"

#include <optional>

#include "core/reviews/kept_json.hpp"

namespace kpisheet {
namespace {

constexpr int most_columns = 1 << 20;

std::optional<ColumnRole> role_of(std::string_view key) {
    for (auto role = ColumnRole::unknown;; role = static_cast<ColumnRole>(static_cast<int>(role) + 1)) {
        if (role_key(role) == key) {
            return role;
        }
        if (role == ColumnRole::note) {
            return std::nullopt;
        }
    }
}

KeptJson json_of(const IgnoredIssue& ignored) {
    const auto& key = ignored.key;
    return {{"rule", key.rule}, {"sheet", key.sheet},      {"indicator", key.indicator}, {"heading", key.heading},
            {"text", key.text}, {"reason", ignored.reason}, {"since", ignored.since},     {"message", ignored.message}};
}

}  // namespace

std::string to_json(const DocumentNotes& notes) {
    KeptJson json{{"ignored", KeptJson::array()}, {"corrections", KeptJson::array()}};
    for (const auto& ignored : notes.ignored) {
        json["ignored"].push_back(json_of(ignored));
    }
    for (const auto& correction : notes.corrections) {
        json["corrections"].push_back({{"sheet", correction.sheet},
                                       {"heading", correction.heading},
                                       {"nth", correction.nth},
                                       {"role", role_key(correction.role)}});
    }
    return written(json);
}

DocumentNotes document_notes_from_json(std::string_view text) {
    const auto json = KeptJson::parse(text, nullptr, false);
    DocumentNotes notes;
    for (const auto& item : items_of(json, "ignored")) {
        IssueKey key{text_of(item, "rule"), text_of(item, "sheet"), text_of(item, "indicator"), text_of(item, "heading"),
                     text_of(item, "text")};
        if (!key.rule.empty()) {
            notes.ignored.push_back({std::move(key), text_of(item, "reason"), text_of(item, "since"), text_of(item, "message")});
        }
    }
    for (const auto& item : items_of(json, "corrections")) {
        const auto role = role_of(text_of(item, "role"));
        const auto nth = whole_in(member(item, "nth"), 0, most_columns);
        if (role && nth && !text_of(item, "sheet").empty()) {
            notes.corrections.push_back({text_of(item, "sheet"), text_of(item, "heading"), *nth, *role});
        }
    }
    return notes;
}

}  // namespace kpisheet
