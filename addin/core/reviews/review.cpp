// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/review.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/layouts/recognise.hpp"
#include "core/reviews/issue_keys.hpp"
#include "core/rules/all_rules.hpp"

namespace kpisheet {
namespace {

constexpr double share_of_recognising = 0.4;  ///< of the time a review takes

std::vector<ToldRole> told_roles(const Workbook& workbook, const DocumentNotes& notes) {
    std::map<std::string_view, std::size_t> sheets;
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        sheets.emplace(workbook.sheets[i].name(), i);
    }
    std::vector<ToldRole> told;
    for (const auto& correction : notes.corrections) {
        if (const auto sheet = sheets.find(correction.sheet); sheet != sheets.end()) {
            told.push_back({sheet->second, correction.heading, correction.nth, correction.role});
        }
    }
    return told;
}

/// Parts the issues that a person decided to leave from the others, and tells which notes match none.
void set_aside(const Workbook& workbook, const DocumentNotes& notes, const RuleChoice& rules, Review& review) {
    std::map<IssueKey, std::size_t> noted;
    for (std::size_t i = 0; i < notes.ignored.size(); ++i) {
        noted.emplace(notes.ignored[i].key, i);
    }
    std::set<IssueKey> met;
    if (!noted.empty()) {
        const IssueKeys keys(workbook, review.recognition);
        std::vector<Issue> left;
        for (auto& issue : review.issues) {
            const auto note = noted.find(keys.key_of(issue));
            if (note == noted.end()) {
                left.push_back(std::move(issue));
                continue;
            }
            met.insert(note->first);
            review.set_aside.push_back({std::move(issue), note->second});
        }
        review.issues = std::move(left);
    }
    for (std::size_t i = 0; i < notes.ignored.size(); ++i) {
        const auto& key = notes.ignored[i].key;
        const auto* rule = find_rule(key.rule);
        if (!met.contains(key) && (rule == nullptr || rules.includes(*rule))) {
            review.gone.push_back(i);
        }
    }
}

Verdict verdict_of(const Review& review) {
    Verdict verdict;
    for (const auto& issue : review.issues) {
        ++(issue.severity == Severity::error     ? verdict.errors
           : issue.severity == Severity::warning ? verdict.warnings
                                                 : verdict.infos);
    }
    for (const auto& table : review.recognition.tables) {
        verdict.indicators += table.indicators.size();
    }
    verdict.tables = review.recognition.tables.size();
    return verdict;
}

}  // namespace

std::optional<Review> review(const Workbook& workbook, const Settings& settings, const DocumentNotes& notes,
                             const std::stop_token& stop, const Progress& progress) {
    const auto pace_of = [&](double from, double to) {
        return [&stop, &progress, from, to](double done) {
            if (progress && !stop.stop_requested()) {
                progress(from + (to - from) * std::clamp(done, 0.0, 1.0));
            }
            return !stop.stop_requested();
        };
    };
    Review review;
    review.recognition = recognise(workbook, told_roles(workbook, notes), pace_of(0, share_of_recognising));
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    const auto rules = rule_choice(settings);
    review.issues = check(workbook, review.recognition,
                          {.rules = rules, .required = requirements(settings), .pace = pace_of(share_of_recognising, 1)});
    for (auto& issue : review.issues) {
        if (const auto own = settings.severities.find(issue.rule); own != settings.severities.end()) {
            issue.severity = own->second;
        }
    }
    set_aside(workbook, notes, rules, review);
    review.verdict = verdict_of(review);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    if (progress) {
        progress(1);
    }
    return review;
}

RoleCorrection correction_of(const Workbook& workbook, const Table& table, const Column& column, ColumnRole role) {
    return {workbook.sheets[table.sheet].name(), column.heading, column.nth, role};
}

}  // namespace kpisheet
