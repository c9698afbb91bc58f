// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/reviews/issue_keys.hpp"
#include "uno/sidebar/issue_list.hpp"
#include "uno/sidebar/panel_layout.hpp"

namespace kpisheet {

/// The issues, what is known of the chosen one, and what can be done with it.
class IssuesView {
public:
    explicit IssuesView(PanelParts& parts);

    void add_to(PanelLayout& layout);
    void show(bool shown);
    void refresh();
    /// Chooses the issue at the cursor, if there is one there.
    void follow_cursor();
    void step(bool forward);
    /// Brings the keyboard to the list.
    void focus() { list_.control().focus(); }
    /// The rule that speaks of the chosen issue; empty when none is chosen.
    [[nodiscard]] std::string chosen_rule() const;

private:
    void describe();
    void go();
    void fix();
    void fix_all();
    void ask_reason();
    void end_asking();
    void show_question();
    void ignore();
    void mark();
    void unmark();
    void copy();
    void copy_all();
    void apply(const std::vector<const Issue*>& issues, const Text& title);
    [[nodiscard]] const Issue* chosen() const;
    [[nodiscard]] std::optional<IssueKey> chosen_key() const;
    [[nodiscard]] std::vector<const Issue*> safe_ones() const;

    PanelParts& parts_;
    Control grouping_label_, grouping_, filter_label_, filter_;
    Control list_label_;
    IssueList list_;
    Control previous_, next_, go_, fix_;
    Control ignore_, copy_;
    Control reason_label_, reason_, confirm_, cancel_;
    Control detail_label_, detail_;
    Control fix_all_, mark_, unmark_, copy_all_;
    bool shown_ = true;
    std::optional<IssueKey> asked_;  ///< the issue for whose ignoring a reason is asked
};

}  // namespace kpisheet
