// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/issue_groups.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/rules/all_rules.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

struct Names {
    std::string_view ja;
    std::string_view en;
};
constexpr std::array<Names, 3> severity_titles{{{"誤り", "Errors"}, {"注意", "Warnings"}, {"参考", "Notes"}}};

template <class Both>
std::string either(const Both& both, Language language) {
    return std::string(language == Language::japanese ? both.ja : both.en);
}

/// As a filter compares it: whatever the width and the case.
std::string folded(std::string_view text) {
    const NormalText normal(text);
    std::string result(normal.view());
    std::transform(result.begin(), result.end(), result.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return result;
}

/// Parted by blanks; NFKC has made full-width ones ASCII.
std::vector<std::string> words_of(std::string_view filter) {
    std::vector<std::string> words;
    const auto text = folded(filter);
    for (std::size_t at = text.find_first_not_of(' '); at != std::string::npos;) {
        const auto end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
    return words;
}

std::string title_of(std::string_view rule, Language language) {
    const auto* found = find_rule(rule);
    return found != nullptr ? either(found->title, language) : std::string(rule);
}

bool matches(const Issue& issue, const Workbook& workbook, const std::vector<std::string>& words, Language language) {
    if (words.empty()) {
        return true;
    }
    const auto text = folded(either(issue.message, language) + "\n" + title_of(issue.rule, language) + "\n" +
                             workbook.sheets[issue.sheet].name() + "\n" + (issue.range ? to_text(*issue.range) : ""));
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return contains(text, word); });
}

}  // namespace

std::vector<IssueGroup> group_issues(std::span<const Issue> issues, const Workbook& workbook, Grouping grouping,
                                     std::string_view filter, Language language) {
    const auto words = words_of(filter);
    std::map<std::string, IssueGroup, std::less<>> groups;
    for (std::size_t at = 0; at < issues.size(); ++at) {
        const auto& issue = issues[at];
        if (!matches(issue, workbook, words, language)) {
            continue;
        }
        const auto severity = static_cast<std::size_t>(issue.severity);
        const auto key = grouping == Grouping::severity ? std::to_string(severity)
                         : grouping == Grouping::rule   ? std::string(issue.rule)
                                                        : std::to_string(issue.sheet);
        auto& group = groups[key];
        if (group.issues.empty()) {
            group.title = grouping == Grouping::severity ? either(severity_titles.at(severity), language)
                          : grouping == Grouping::rule   ? title_of(issue.rule, language)
                                                         : workbook.sheets[issue.sheet].name();
        }
        group.worst = std::min(group.worst, issue.severity);
        group.issues.push_back(at);
    }
    std::vector<IssueGroup> ordered;
    for (auto& [key, group] : groups) {
        ordered.push_back(std::move(group));
    }
    std::stable_sort(ordered.begin(), ordered.end(), [&](const IssueGroup& one, const IssueGroup& other) {
        if (grouping == Grouping::sheet) {
            return issues[one.issues.front()].sheet < issues[other.issues.front()].sheet;
        }
        return one.worst != other.worst ? one.worst < other.worst : one.issues.size() > other.issues.size();
    });
    return ordered;
}

std::string line_of(const Issue& issue, const Workbook& workbook, bool in_sheet_group, Language language) {
    std::string place = issue.range ? to_text(*issue.range) : std::string();
    if (!in_sheet_group && (workbook.sheets.size() > 1 || !issue.range)) {
        const auto& sheet = workbook.sheets[issue.sheet].name();
        place = place.empty() ? sheet : sheet + "!" + place;
    }
    auto message = either(issue.message, language);
    std::replace(message.begin(), message.end(), '\n', ' ');
    return place.empty() ? message : place + "  " + message;
}

}  // namespace kpisheet
