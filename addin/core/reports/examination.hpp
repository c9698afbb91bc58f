// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/references/reference.hpp"
#include "core/reports/file_report.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// What is wanted of an examination. What is not wanted is left empty and costs nothing.
struct Wanted {
    std::vector<std::string> rules;  ///< ids of rules and keys of groups; empty: the rules that are on by default
    bool issues = true;
    bool tables = true;
    bool snapshot = false;  ///< in JSON only: what was read of the sheets
};

/// Recognises the KPI tables of a workbook and checks them, also against the references that are given. The report has no
/// file name yet.
[[nodiscard]] FileReport examine(const Workbook& workbook, const Wanted& wanted = {}, const References& references = {});

/// Examines a workbook and hands back one JSON object in UTF-8, which file_report_from_json reads:
///
///   {"status": "checked" | "no-kpi-table", "reason": {"ja": "…", "en": "…"}, "indicators": 84,
///     "issues": [as `check --format json`, but the words in both languages: {"ja": "…", "en": "…"}],
///     "tables": [as `extract --format json`], "changed": {"by": "…", "at": "…"} where the file says it, "snapshot": as in snapshot_json.hpp, where wanted of a checked workbook}
///
/// Options, a JSON object; what is left out has its default, what is not known is ignored:
///   "rules": ["rate-mismatch", "machine-readability", …]
///   "issues": false, "tables": false   leaves them out; "snapshot": true adds it
///   "template": "file:///…", "previous": "file:///…"   workbooks to compare with; whoever calls reads them
[[nodiscard]] std::string examine_to_json(const Workbook& workbook, std::string_view options_json, const References& references = {});

/// The URLs of the workbooks that the options name; empty where there is none.
struct ReferenceUrls {
    std::string form;
    std::string previous;
};
[[nodiscard]] ReferenceUrls reference_urls(std::string_view options_json);

/// The two halves of it: the options, and the object of what was found, with the snapshot where one is given.
[[nodiscard]] Wanted wanted_from_json(std::string_view options_json);
[[nodiscard]] std::string examined_to_json(const FileReport& report, const Workbook* snapshot = nullptr);

/// The JSON object of a workbook that could not be read: {"status": "unreadable", "reason": {"ja": "…", "en": "…"}}.
[[nodiscard]] std::string unreadable_to_json(Unreadable reason);

/// The same for a file that could not be examined because the form, or the previous sheet, could not be read.
[[nodiscard]] std::string unreadable_reference_to_json(bool form, Unreadable reason);

/// Those of `rules` that name neither a rule nor a group of rules.
[[nodiscard]] std::vector<std::string> unknown_rules(std::span<const std::string> rules);

}  // namespace kpisheet
