// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/reports/file_report.hpp"

namespace kpisheet {

/// JSON whose members keep the order in which they were written: the same report gives the same bytes.
using Json = nlohmann::ordered_json;

/// A text, or null where there is none.
[[nodiscard]] Json text_or_null(std::string_view text);
/// Whole numbers without a decimal point, others in the shortest form that reads back the same.
[[nodiscard]] Json number_json(double number);
/// {"ja": …, "en": …}
[[nodiscard]] Json both_languages(const Text& text);

/// JSON as a text. Ill-formed UTF-8 becomes U+FFFD, so that it is JSON whatever a sheet or a file name holds.
[[nodiscard]] std::string compact(const Json& json);
/// The same for people: indented, with a line break at its end.
[[nodiscard]] std::string indented(const Json& json);

// Reading what may hold anything: a member that is absent or of another type gives an empty result.
[[nodiscard]] const Json* member(const Json& object, const char* name, Json::value_t type);
[[nodiscard]] std::string text_at(const Json& object, const char* name);
[[nodiscard]] bool flag_at(const Json& object, const char* name);
[[nodiscard]] Text both_at(const Json& object, const char* name);
/// The array's elements; an empty array if there is none.
[[nodiscard]] const Json& list_at(const Json& object, const char* name);

/// A table as `extract --format json` shows it, and back.
[[nodiscard]] Json table_json(const TableReport& table);
[[nodiscard]] TableReport table_from_json(const Json& json);

/// An issue with its words in both languages, as the office hands it to the command, and back.
[[nodiscard]] Json issue_json(const IssueReport& issue);
[[nodiscard]] IssueReport issue_from_json(const Json& json);
/// An issue as `check --format json` shows it.
[[nodiscard]] Json issue_json(const IssueReport& issue, Language language);

}  // namespace kpisheet
