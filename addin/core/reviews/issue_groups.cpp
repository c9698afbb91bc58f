// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/issue_groups.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/reviews/issue_words.hpp"
#include "core/rules/rule_words.hpp"
#include "core/text/clean_text.hpp"
#include "core/text/contains.hpp"
#include "core/text/folded_text.hpp"

namespace kpisheet {
namespace {

/// The words of a filter, folded.
std::vector<std::string> words_of(std::string_view filter) {
    std::vector<std::string> words;
    const auto text = folded(filter);
    for (auto at = text.find_first_not_of(' '); at != std::string::npos;) {
        const auto end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
    return words;
}

bool matches(const Issue& issue, const Workbook& workbook, const std::vector<std::string>& words, Language language) {
    if (words.empty()) {
        return true;
    }
    // Parted by a line break, which no word holds: none is found across two of them.
    const auto text = folded(in_language(issue.message, language)) + '\n' + folded(rule_title(issue.rule, language)) + '\n' +
                      folded(workbook.sheets[issue.sheet].name()) + '\n' + folded(issue.range ? to_text(*issue.range) : "");
    return std::ranges::all_of(words, [&](const auto& word) { return contains(text, word); });
}

/// The group an issue belongs to: equal keys, one group.
std::pair<std::size_t, std::string_view> group_of(const Issue& issue, Grouping grouping) {
    switch (grouping) {
        case Grouping::severity: return {static_cast<std::size_t>(issue.severity), {}};
        case Grouping::rule: return {0, issue.rule};
        case Grouping::sheet: break;
    }
    return {issue.sheet, {}};
}

std::string title_of(const Issue& issue, const Workbook& workbook, Grouping grouping, Language language) {
    switch (grouping) {
        case Grouping::severity: return severity_heading(issue.severity, language);
        case Grouping::rule: return rule_title(issue.rule, language);
        case Grouping::sheet: break;
    }
    return clean_line(workbook.sheets[issue.sheet].name());
}

}  // namespace

std::vector<IssueGroup> group_issues(std::span<const Issue> issues, const Workbook& workbook, Grouping grouping,
                                     std::string_view filter, Language language) {
    const auto words = words_of(filter);
    std::map<std::pair<std::size_t, std::string_view>, IssueGroup> found;
    for (std::size_t i = 0; i < issues.size(); ++i) {
        const auto& issue = issues[i];
        if (!matches(issue, workbook, words, language)) {
            continue;
        }
        auto& group = found[group_of(issue, grouping)];
        if (group.issues.empty()) {
            group.title = title_of(issue, workbook, grouping, language);
        }
        group.worst = std::min(group.worst, issue.severity);
        group.issues.push_back(i);
    }
    std::vector<IssueGroup> groups;
    for (auto& [key, group] : found) {
        groups.push_back(std::move(group));  // sheets are in their order already
    }
    if (grouping != Grouping::sheet) {
        std::ranges::stable_sort(groups, [](const auto& left, const auto& right) {
            return std::tuple(left.worst, right.issues.size()) < std::tuple(right.worst, left.issues.size());
        });
    }
    return groups;
}

std::string line_of(const Issue& issue, const Workbook& workbook, bool in_sheet_group, Language language) {
    auto place = issue.range ? to_text(*issue.range) : std::string{};
    if (!in_sheet_group && (workbook.sheets.size() > 1 || place.empty())) {
        place = place_of(issue, workbook);
    }
    const auto message = clean_line(in_language(issue.message, language));
    return place.empty() ? message : place + "  " + message;
}

}  // namespace kpisheet
