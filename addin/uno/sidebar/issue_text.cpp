// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/issue_text.hpp"

#include <algorithm>

#include "core/reports/words.hpp"
#include "core/rules/all_rules.hpp"
#include "uno/sidebar/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t shown_edits = 12;

std::string place_of(const Issue& issue, const Workbook& workbook) {
    const auto& sheet = workbook.sheets[issue.sheet].name();
    return issue.range ? sheet + "!" + to_text(*issue.range) : sheet;
}

std::string fix_text(const Fix& fix, const Words& words, Language language) {
    const auto shown = [&](const std::string& text) { return text.empty() ? std::string(words.blank) : text; };
    auto text = std::string(words.fix_title) + (language == Language::japanese ? "：" : ": ") +
                in_language(fix.title, language);
    for (std::size_t at = 0; at < std::min(shown_edits, fix.edits.size()); ++at) {
        const auto& edit = fix.edits[at];
        text += "\n" + to_text(edit.cell) + "  " + shown(edit.from) + " → " + shown(edit.to);
    }
    if (fix.edits.size() > shown_edits) {
        text += "\n" + with(words.more_edits, {std::to_string(fix.edits.size() - shown_edits)});
    }
    return text + "\n" + std::string(fix.safe ? words.fix_safe : words.fix_unsafe);
}

/// A cell of a pasted table is one line without tabs.
std::string one_cell(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\t' || letter == '\r'; }, ' ');
    return text;
}

}  // namespace

std::string full_text(const Issue& issue, const Workbook& workbook, Language language) {
    const auto& words = words_in(language);
    const auto severity = std::string(severity_name(issue.severity, language));
    const auto title = rule_title(issue.rule, language);
    auto text = language == Language::japanese ? severity + "：" + title : severity + ": " + title;
    text += "\n" + place_of(issue, workbook) + "\n\n" + in_language(issue.message, language) + "\n\n" +
            (issue.fix ? fix_text(*issue.fix, words, language) : std::string(words.no_fix));
    if (const auto* rule = find_rule(issue.rule)) {
        text += "\n\n" + std::string(words.why) + "\n" + std::string(in_language(rule->why, language)) + "\n\n" +
                std::string(words.remedy) + "\n" + std::string(in_language(rule->remedy, language));
    }
    return text;
}

std::string table_line(const Issue& issue, const Workbook& workbook, Language language) {
    return std::string(severity_name(issue.severity, language)) + "\t" +
           one_cell(workbook.sheets[issue.sheet].name()) + "\t" + (issue.range ? to_text(*issue.range) : "") + "\t" +
           rule_title(issue.rule, language) + "\t" + one_cell(in_language(issue.message, language));
}

}  // namespace kpisheet
