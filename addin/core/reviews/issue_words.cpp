// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/issue_words.hpp"

#include <algorithm>

#include "core/rules/all_rules.hpp"
#include "core/rules/rule_words.hpp"
#include "core/text/clean_text.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t edits_copied = 3;

std::string quoted(const std::string& text, Language language) {
    if (text.empty()) {
        return std::string(either(language, "（空白）", "(blank)"));
    }
    return std::string(either(language, "「", "“")) + clean_line(text) + std::string(either(language, "」", "”"));
}

/// The proposed fix in one cell: 「68.2%」に直す: E12 「71.9%」 → 「68.2%」.
std::string fix_in_a_cell(const IssueDetails& details, Language language) {
    auto text = details.fix;
    for (std::size_t i = 0; i < details.edits.size(); ++i) {
        text += std::string(i == 0 ? either(language, "：", ": ") : either(language, "、", ", ")) + details.edits[i];
    }
    if (details.more_edits > 0) {
        const auto more = std::to_string(details.more_edits);
        text += language == Language::japanese ? "、ほか" + more + "か所" : " and " + more + " more";
    }
    return text;
}

void add_line(std::span<const std::string> cells, std::string& text) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text += (i == 0 ? "" : "\t") + clean_cell(cells[i]);
    }
    text += '\n';
}

}  // namespace

std::string place_of(const Issue& issue, const Workbook& workbook) {
    const auto sheet = clean_line(workbook.sheets[issue.sheet].name());
    return issue.range ? sheet + "!" + to_text(*issue.range) : sheet;
}

std::string severity_heading(Severity severity, Language language) {
    if (language == Language::japanese) {
        return std::string(severity_name(severity, language));
    }
    switch (severity) {
        case Severity::error: return "Errors";
        case Severity::warning: return "Warnings";
        case Severity::info: break;
    }
    return "Notes";
}

IssueDetails details_of(const Issue& issue, const Workbook& workbook, Language language, std::size_t most_edits) {
    IssueDetails details;
    details.severity = severity_name(issue.severity, language);
    details.title = rule_title(issue.rule, language);
    details.place = place_of(issue, workbook);
    details.message = clean_lines(in_language(issue.message, language));
    if (const auto* rule = find_rule(issue.rule); rule != nullptr) {
        details.why = in_language(rule->why, language);
        details.remedy = in_language(rule->remedy, language);
    }
    if (issue.fix) {
        const auto& edits = issue.fix->edits;
        details.fix = clean_line(in_language(issue.fix->title, language));
        details.safe = issue.fix->safe;
        const auto shown = std::min(edits.size(), most_edits);
        for (const auto& edit : std::span(edits).first(shown)) {
            details.edits.push_back(to_text(edit.cell) + " " + quoted(edit.from, language) + " → " + quoted(edit.to, language));
        }
        details.more_edits = edits.size() - shown;
    }
    return details;
}

std::string copied_text(std::span<const Issue> issues, const Workbook& workbook, Language language) {
    std::string text;
    if (issues.size() > 1) {
        const std::string japanese[] = {"重要度", "シート", "セル", "指摘", "内容", "修正案"};
        const std::string english[] = {"Severity", "Sheet", "Cell", "Rule", "Message", "Proposed fix"};
        add_line(language == Language::japanese ? std::span(japanese) : std::span(english), text);
    }
    for (const auto& issue : issues) {
        const auto details = details_of(issue, workbook, language, edits_copied);
        const std::string cells[] = {details.severity,
                                     workbook.sheets[issue.sheet].name(),
                                     issue.range ? to_text(*issue.range) : "",
                                     details.title,
                                     details.message,
                                     fix_in_a_cell(details, language)};
        add_line(cells, text);
    }
    return text;
}

}  // namespace kpisheet
