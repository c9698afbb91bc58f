// SPDX-License-Identifier: MPL-2.0
#include "core/reports/examination.hpp"

#include <algorithm>
#include <utility>

#include "core/layouts/recognise.hpp"
#include "core/reports/report_json.hpp"
#include "core/reports/snapshot_json.hpp"
#include "core/rules/all_rules.hpp"

namespace kpisheet {
namespace {

IssueReport report_of(const Issue& issue, const Workbook& workbook) {
    IssueReport report{.rule = std::string(issue.rule),
                       .severity = issue.severity,
                       .sheet = workbook.sheets[issue.sheet].name(),
                       .cell = issue.range ? std::optional(to_text(*issue.range)) : std::nullopt,
                       .message = issue.message,
                       .fix = std::nullopt};
    if (issue.fix) {
        report.fix = FixReport{issue.fix->title, issue.fix->safe, {}};
        for (const auto& edit : issue.fix->edits) {
            report.fix->edits.push_back({to_text(edit.cell), edit.from, edit.to});
        }
    }
    return report;
}

/// Why nothing was recognised: with the place of what came nearest to a table.
Text no_table_reason(const Workbook& workbook, const Recognition& recognition) {
    Text reason{"KPIの表が見つかりませんでした。", "No KPI table was found."};
    if (!recognition.unrecognised.empty()) {
        const auto& nearest = recognition.unrecognised.front();
        const auto place = workbook.sheets[nearest.sheet].name() + "!" + to_text(nearest.range);
        reason.ja += "表らしい範囲 " + place + " がありますが、読み取れません。";
        reason.en += " " + place + " looks like a table, but could not be understood.";
    }
    return reason;
}

}  // namespace

Wanted wanted_from_json(std::string_view options_json) {
    Wanted wanted;
    const auto options = Json::parse(options_json, nullptr, false);
    for (const auto& rule : list_at(options, "rules")) {
        if (rule.is_string()) {
            wanted.rules.push_back(rule.get<std::string>());
        }
    }
    const auto is_off = [&](const char* key) { return options.is_object() && options.value(key, Json(true)) == Json(false); };
    wanted.issues = !is_off("issues");
    wanted.tables = !is_off("tables");
    wanted.snapshot = flag_at(options, "snapshot");
    return wanted;
}

FileReport examine(const Workbook& workbook, const Wanted& wanted, const References& references) {
    const auto recognition = recognise(workbook);
    FileReport report{.file = {}, .status = FileStatus::checked, .reason = {}, .issues = {}, .tables = {}};
    if (recognition.tables.empty()) {
        report.status = FileStatus::no_kpi_table;
        report.reason = no_table_reason(workbook, recognition);
    }
    for (const auto& table : recognition.tables) {
        report.indicators += table.indicators.size();
        if (wanted.tables) {
            report.tables.push_back(report_of(table, workbook));
        }
    }
    if (wanted.issues) {
        for (const auto& issue : check(workbook, recognition, {.rules = {wanted.rules}, .references = references})) {
            report.issues.push_back(report_of(issue, workbook));
        }
    }
    return report;
}

std::string examine_to_json(const Workbook& workbook, std::string_view options_json, const References& references) {
    const auto wanted = wanted_from_json(options_json);
    return examined_to_json(examine(workbook, wanted, references), wanted.snapshot ? &workbook : nullptr);
}

std::string examined_to_json(const FileReport& report, const Workbook* snapshot) {
    Json json{{"status", status_word(report.status)},
              {"reason", both_languages(report.reason)},
              {"indicators", report.indicators},
              {"issues", Json::array()},
              {"tables", Json::array()}};
    for (const auto& issue : report.issues) {
        json["issues"].push_back(issue_json(issue));
    }
    for (const auto& table : report.tables) {
        json["tables"].push_back(table_json(table));
    }
    if (!report.changed.by.empty() || !report.changed.at.empty()) {
        json["changed"] = {{"by", report.changed.by}, {"at", report.changed.at}};
    }
    if (report.status == FileStatus::checked && snapshot != nullptr) {
        json["snapshot"] = snapshot_json(*snapshot);
    }
    return compact(json);
}

std::string unreadable_to_json(Unreadable reason) {
    return compact({{"status", status_word(FileStatus::unreadable)}, {"reason", both_languages(sentence(reason))}});
}

ReferenceUrls reference_urls(std::string_view options_json) {
    const auto options = Json::parse(options_json, nullptr, false);
    return {std::string(text_at(options, "template")), std::string(text_at(options, "previous"))};
}

std::string unreadable_reference_to_json(bool form, Unreadable reason) {
    auto words = sentence(reason);
    words.ja = (form ? "比較する様式を読めません: " : "比較する前回の資料を読めません: ") + words.ja;
    words.en = (form ? "The form to compare with cannot be read: " : "The previous sheet to compare with cannot be read: ") + words.en;
    return compact({{"status", status_word(FileStatus::unreadable)}, {"reason", both_languages(words)}});
}

std::vector<std::string> unknown_rules(std::span<const std::string> rules) {
    std::vector<std::string> unknown;
    for (const auto& name : rules) {
        const auto is_known = std::ranges::any_of(all_rules(), [&](const auto* rule) {
            return RuleChoice{{name}}.includes(*rule);
        });
        if (!is_known) {
            unknown.push_back(name);
        }
    }
    return unknown;
}

}  // namespace kpisheet
