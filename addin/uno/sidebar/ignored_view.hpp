// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/sidebar/panel_layout.hpp"
#include "uno/sidebar/panel_parts.hpp"
#include "uno/sidebar/tree_view.hpp"

namespace kpisheet {

/// The issues that a person decided to leave, with their reasons; those whose cause has gone say so.
class IgnoredView {
public:
    explicit IgnoredView(PanelParts& parts);

    void add_to(PanelLayout& layout);
    void show(bool shown);
    void refresh();

private:
    void describe();
    void go();
    void restore();
    /// Index in the notes.
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    /// The issue that this note sets aside; null where it has gone.
    [[nodiscard]] const Issue* issue_of(std::size_t note) const;
    /// What was ignored is found no more.
    [[nodiscard]] bool is_gone(std::size_t note) const;

    PanelParts& parts_;
    Control label_;
    TreeView list_;
    Control restore_;
    Control detail_label_, detail_;
    CheckedDocument shown_;
    DocumentNotes notes_;
};

}  // namespace kpisheet
