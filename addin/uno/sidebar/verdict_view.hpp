// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/sidebar/panel_layout.hpp"
#include "uno/sidebar/panel_parts.hpp"
#include "uno/sidebar/progress_bar.hpp"

namespace kpisheet {

/// The head of the panel: how right the document is, at a glance, and how far a check under way has come.
class VerdictView {
public:
    explicit VerdictView(PanelParts& parts);

    void add_to(PanelLayout& layout);
    void refresh();
    void show_progress();

private:
    PanelParts& parts_;
    Control icon_;
    Control verdict_;
    Control recognised_;
    ProgressBar progress_;
    Control check_;
    Control stop_;
};

}  // namespace kpisheet
