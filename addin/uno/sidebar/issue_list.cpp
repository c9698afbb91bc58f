// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/issue_list.hpp"

#include <algorithm>
#include <utility>

#include "uno/sidebar/images.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t shown_in_all = 100;    // a line costs the office 0.2 ms
constexpr std::size_t shown_in_group = 60;
constexpr std::size_t shown_more = 100;
constexpr sal_Int32 first_more = 1 << 30;    // ids of 「ほか n件」: this and the group's index

constexpr std::size_t next_ones = 20;  // in which one that is still there is looked for

/// The issue of another check that stands for this one.
std::optional<std::size_t> same_in(const std::vector<Issue>& issues, const Issue& before) {
    auto at = std::find_if(issues.begin(), issues.end(), [&](const Issue& other) {
        return before.rule == other.rule && before.sheet == other.sheet && before.range == other.range;
    });
    if (at == issues.end()) {
        at = std::find_if(issues.begin(), issues.end(), [&](const Issue& other) {
            return before.rule == other.rule && before.message.ja == other.message.ja;
        });
    }
    return at == issues.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - issues.begin()));
}

}  // namespace

IssueList::IssueList(PanelParts& parts, std::function<void()> chosen, std::function<void()> entered)
    : parts_(parts),
      entered_(std::move(entered)),
      tree_(parts.controls, say(parts.words().issue_list), say(parts.words().issue_list_help), std::move(chosen),
            [this] { enter(); }) {}

void IssueList::refresh() {
    const auto before = chosen_issue();
    kept_.reset();
    shown_ = parts_.review->last();
    if (!before || !shown_.review || shown_.review->issues.empty()) {
        fill(std::nullopt);
        return;
    }
    const auto& issues = shown_.review->issues;
    if (const auto same = same_in(issues, before->issue)) {
        fill(same);
        return;
    }
    auto taking_its_place = std::min(before->at, issues.size() - 1);
    for (const auto& next : before->next) {
        if (const auto there = same_in(issues, next)) {
            taking_its_place = *there;
            break;
        }
    }
    fill(taking_its_place);
    choose(taking_its_place);
}

void IssueList::let_go() {
    kept_ = chosen_issue();
    shown_ = {};
}

std::optional<IssueList::Chosen> IssueList::chosen_issue() const {
    const auto at = chosen();
    if (!at) {
        return kept_;
    }
    const auto& issues = shown_.review->issues;
    Chosen now{*at, issues[*at], {}};
    const auto order = all();
    const auto place = std::find(order.begin(), order.end(), *at);
    for (auto next = place == order.end() ? place : place + 1; next != order.end() && now.next.size() < next_ones;
         ++next) {
        now.next.push_back(issues[*next]);
    }
    return now;
}

void IssueList::group_by(Grouping grouping) {
    grouping_ = grouping;
    const auto now = chosen();
    fill(now);
    if (now && tree_.has(static_cast<sal_Int32>(*now))) {
        tree_.choose(static_cast<sal_Int32>(*now));
    }
}

void IssueList::filter(const std::string& words) {
    filter_ = words;
    group_by(grouping_);
}

void IssueList::fill(std::optional<std::size_t> chosen) {
    groups_.clear();
    std::vector<TreeEntry> entries;
    if (shown_.review) {
        const auto& review = *shown_.review;
        groups_ = group_issues(review.issues, *shown_.workbook, grouping_, filter_, parts_.language);
        auto left = shown_in_all;
        for (std::size_t number = 0; number < groups_.size(); ++number) {
            const auto& group = groups_[number];
            const auto wanted = opened_.contains(group.title) ? opened_[group.title] : std::min(shown_in_group, left);
            const auto count = std::min(group.issues.size(), wanted);
            left -= std::min(left, count);
            TreeEntry heading{group.title + " (" + std::to_string(group.issues.size()) + ")", icon_of(group.worst), -1,
                              group.title, {}};
            for (std::size_t at = 0; at < count; ++at) {
                const auto issue = group.issues[at];
                heading.children.push_back(
                    {line_of(review.issues[issue], *shown_.workbook, grouping_ == Grouping::sheet, parts_.language),
                     icon_of(review.issues[issue].severity), static_cast<sal_Int32>(issue), {}, {}});
            }
            if (count < group.issues.size()) {
                heading.children.push_back({with(parts_.words().more, {std::to_string(group.issues.size() - count)}), {},
                                            first_more + static_cast<sal_Int32>(number), {}, {}});
            }
            entries.push_back(std::move(heading));
        }
        if (groups_.empty() && !review.issues.empty()) {
            entries.push_back({std::string(parts_.words().nothing_matches), {}, -1, {}, {}});
        }
    }
    tree_.fill(std::move(entries), chosen ? std::optional(static_cast<sal_Int32>(*chosen)) : std::nullopt);
}

void IssueList::enter() {
    const auto id = tree_.chosen();
    if (id && *id >= first_more) {
        const auto& group = groups_.at(static_cast<std::size_t>(*id - first_more));
        opened_[group.title] = std::max(opened_[group.title], shown_in_group) + shown_more;
        fill(std::nullopt);
    } else if (chosen()) {
        entered_();
    }
}

std::optional<std::size_t> IssueList::chosen() const {
    const auto id = tree_.chosen();
    if (!id || *id < 0 || *id >= first_more || !shown_.review) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(*id);
}

bool IssueList::on_more() const { return tree_.chosen().value_or(-1) >= first_more; }

void IssueList::choose(std::size_t issue) {
    for (const auto& group : groups_) {
        const auto at = std::find(group.issues.begin(), group.issues.end(), issue);
        const auto place = static_cast<std::size_t>(at - group.issues.begin());
        if (at != group.issues.end() && !tree_.has(static_cast<sal_Int32>(issue))) {
            opened_[group.title] = place + shown_more;
            fill(issue);
            break;
        }
    }
    tree_.choose(static_cast<sal_Int32>(issue));
}

std::vector<std::size_t> IssueList::all() const {
    std::vector<std::size_t> issues;
    for (const auto& group : groups_) {
        issues.insert(issues.end(), group.issues.begin(), group.issues.end());
    }
    return issues;
}

std::optional<std::size_t> IssueList::beside(bool forward) const {
    const auto order = all();
    if (order.empty()) {
        return std::nullopt;
    }
    const auto now = chosen();
    const auto at = now ? std::find(order.begin(), order.end(), *now) : order.end();
    if (at == order.end()) {
        return forward ? order.front() : order.back();
    }
    if (forward) {
        return at + 1 == order.end() ? order.front() : *(at + 1);
    }
    return at == order.begin() ? order.back() : *(at - 1);
}

std::optional<std::size_t> IssueList::at(const std::string& sheet, Address cell) const {
    if (!shown_.review) {
        return std::nullopt;
    }
    const auto& issues = shown_.review->issues;
    const auto stands_there = [&](const Issue& issue) {
        return issue.range && issue.range->contains(cell) && shown_.workbook->sheets[issue.sheet].name() == sheet;
    };
    if (const auto now = chosen(); now && stands_there(issues[*now])) {
        return now;
    }
    const auto found = std::find_if(issues.begin(), issues.end(), stands_there);
    return found == issues.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - issues.begin()));
}

}  // namespace kpisheet
