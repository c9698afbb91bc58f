// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/reviews/issue_groups.hpp"
#include "uno/sidebar/panel_parts.hpp"
#include "uno/sidebar/tree_view.hpp"

namespace kpisheet {

/// The issues as a tree, by groups. A long group shows its beginning and how many more there are.
class IssueList {
public:
    /// `chosen`: another issue is chosen. `entered`: the chosen one was entered.
    IssueList(PanelParts& parts, std::function<void()> chosen, std::function<void()> entered);

    /// Shows the last review. The chosen issue stays chosen; where it has gone, the next one of the list is.
    void refresh();
    /// Lets go of the table, which may be large, while nobody sees the list; refresh() brings all back.
    void let_go();
    void group_by(Grouping grouping);
    void filter(const std::string& words);

    /// Index in the review shown.
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    void choose(std::size_t issue);
    /// The next or previous issue of the list, round at the end; nothing in an empty list.
    [[nodiscard]] std::optional<std::size_t> beside(bool forward) const;
    /// The issue at this cell, the chosen one rather than another.
    [[nodiscard]] std::optional<std::size_t> at(const std::string& sheet, Address cell) const;
    /// In the order of the list, those not shown yet included.
    [[nodiscard]] std::vector<std::size_t> all() const;
    /// What the chosen line says where it is no issue; empty where it is one.
    [[nodiscard]] bool on_more() const;
    [[nodiscard]] const CheckedDocument& shown() const { return shown_; }
    [[nodiscard]] Control& control() { return tree_.control(); }

private:
    void fill(std::optional<std::size_t> chosen);
    void enter();
    struct Chosen {
        std::size_t at;
        Issue issue;
        std::vector<Issue> next;  ///< those after it in the list, the nearest first; not all of a long list
    };
    [[nodiscard]] std::optional<Chosen> chosen_issue() const;

    PanelParts& parts_;
    std::function<void()> entered_;
    TreeView tree_;
    CheckedDocument shown_;
    std::optional<Chosen> kept_;  ///< what was chosen when the table was let go
    Grouping grouping_ = Grouping::severity;
    std::string filter_;
    std::vector<IssueGroup> groups_;
    std::map<std::string, std::size_t> opened_;  ///< by title of a group: how many of it the person wants to see
};

}  // namespace kpisheet
