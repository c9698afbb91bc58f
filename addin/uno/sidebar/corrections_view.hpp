// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "uno/sidebar/panel_layout.hpp"
#include "uno/sidebar/panel_parts.hpp"
#include "uno/sidebar/tree_view.hpp"

namespace kpisheet {

/// The columns whose role a person has chosen, and the way back. They are listed as the document keeps them, so that a
/// choice that left a table unrecognised can be taken back, too.
class CorrectionsView {
public:
    explicit CorrectionsView(PanelParts& parts);

    void add_to(PanelLayout& layout);
    /// Nothing is shown as long as no role was chosen.
    void show(bool shown);
    void refresh();

private:
    [[nodiscard]] std::optional<RoleCorrection> chosen() const;
    void describe();
    void take_back();
    void show_parts();

    PanelParts& parts_;
    Control label_;
    TreeView list_;
    Control take_back_;
    DocumentNotes notes_;
    bool shown_ = false;
};

}  // namespace kpisheet
