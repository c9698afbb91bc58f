// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/corrections_view.hpp"

#include <utility>

#include "core/layouts/role_names.hpp"
#include "core/text/clean_text.hpp"

namespace kpisheet {

CorrectionsView::CorrectionsView(PanelParts& parts)
    : parts_(parts),
      label_(parts.controls.label(say(parts.words().corrections))),
      list_(
          parts.controls, say(parts.words().corrections), say(parts.words().corrections_help), [this] { describe(); },
          [] {}),
      take_back_(parts.controls.button(say(parts.words().take_back), say(parts.words().take_back_help),
                                       [this] { take_back(); })) {}

void CorrectionsView::add_to(PanelLayout& layout) {
    layout.flow({&label_});
    layout.fill(list_.control(), 3, 1);
    layout.flow({&take_back_});
}

void CorrectionsView::show(bool shown) {
    shown_ = shown;
    show_parts();
}

void CorrectionsView::show_parts() {
    for (auto* const control : {&label_, &list_.control(), &take_back_}) {
        control->show(shown_ && !notes_.corrections.empty());
    }
}

void CorrectionsView::refresh() {
    const auto before = chosen();
    notes_ = parts_.review->notes();
    std::optional<sal_Int32> now;   // the same choice, wherever it stands
    std::vector<TreeEntry> entries;
    for (std::size_t at = 0; at < notes_.corrections.size(); ++at) {
        const auto& [sheet, heading, nth, role] = notes_.corrections[at];
        auto text = heading + (nth > 0 ? " (" + std::to_string(nth + 1) + ")" : "") + " → " +
                    std::string(role_name(role, parts_.language)) + "  " + sheet;
        entries.push_back({clean_line(text), {}, static_cast<sal_Int32>(at), {}, {}});
        if (before && *before == notes_.corrections[at]) {
            now = static_cast<sal_Int32>(at);
        }
    }
    list_.fill(std::move(entries), now);
    describe();
    show_parts();
}

std::optional<RoleCorrection> CorrectionsView::chosen() const {
    const auto at = list_.chosen();
    return at && static_cast<std::size_t>(*at) < notes_.corrections.size()
               ? std::optional(notes_.corrections[static_cast<std::size_t>(*at)])
               : std::nullopt;
}

void CorrectionsView::describe() {
    parts_.enable_change(take_back_, list_.chosen().has_value(), parts_.words().take_back_help);
}

void CorrectionsView::take_back() {
    if (const auto one = chosen()) {
        auto notes = parts_.review->notes();
        std::erase(notes.corrections, *one);
        const auto kept = parts_.review->change_notes(notes);
        parts_.answer(std::string(kept ? parts_.words().taken_back : parts_.words().not_kept));
    }
}

}  // namespace kpisheet
