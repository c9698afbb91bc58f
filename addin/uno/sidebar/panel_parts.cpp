// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/panel_parts.hpp"

#include "uno/documents/undo_step.hpp"
#include "uno/sidebar/navigation.hpp"

namespace kpisheet {

void PanelParts::enable_change(Control& control, bool possible, std::string_view help) const {
    const auto changeable = is_changeable(document);
    control.enable(possible && changeable);
    control.set("HelpText", say(changeable ? help : words().read_only));
}

void PanelParts::go(const std::string& sheet, const std::optional<Range>& range, bool stay) const {
    switch (go_to(frame, sheet, range)) {
        case Arrival::there:
            answer({});
            if (!stay) {
                focus_sheet(frame);
            }
            break;
        case Arrival::hidden_sheet:
            answer(with(words().hidden_sheet, {sheet}));
            break;
        case Arrival::sheet_gone:
            answer(std::string(words().sheet_gone));
            review->check();
            break;
    }
}

}  // namespace kpisheet
