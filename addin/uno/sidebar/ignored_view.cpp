// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/ignored_view.hpp"

#include <algorithm>

#include "core/reports/words.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/images.hpp"

namespace kpisheet {

IgnoredView::IgnoredView(PanelParts& parts)
    : parts_(parts),
      label_(parts.controls.label(say(parts.words().ignored_list))),
      list_(
          parts.controls, say(parts.words().ignored_list), say(parts.words().ignored_list_help), [this] { describe(); },
          [this] { go(); }),
      restore_(
          parts.controls.button(say(parts.words().restore), say(parts.words().restore_help), [this] { restore(); })),
      detail_label_(parts.controls.label(say(parts.words().detail))),
      detail_(parts.controls.text_box(say(parts.words().detail_help))) {}

void IgnoredView::add_to(PanelLayout& layout) {
    layout.flow({&label_});
    layout.fill(list_.control(), 8, 3);
    layout.flow({&restore_});
    layout.flow({&detail_label_});
    layout.fill(detail_, 6, 2);
}

void IgnoredView::show(bool shown) {
    for (auto* const control : {&label_, &list_.control(), &restore_, &detail_label_, &detail_}) {
        control->show(shown);
    }
    if (!shown) {
        shown_ = {};    // a large table is not kept for a view that nobody sees
    }
}

void IgnoredView::refresh() {
    const auto chosen_before = chosen();
    const auto key = chosen_before ? std::optional(notes_.ignored[*chosen_before].key) : std::nullopt;
    auto now = list_.chosen();  // the next one where it has gone
    shown_ = parts_.review->last();
    notes_ = parts_.review->notes();
    std::vector<TreeEntry> entries;
    for (std::size_t at = 0; at < notes_.ignored.size(); ++at) {
        const auto& note = notes_.ignored[at];
        const auto* const issue = issue_of(at);
        if (key == note.key) {
            now = static_cast<sal_Int32>(at);
        }
        auto text = std::string(is_gone(at) ? parts_.words().gone_mark : std::string_view{}) + note.key.sheet + (issue != nullptr && issue->range ? "!" + to_text(*issue->range) : "") + "  " +
                    rule_title(note.key.rule, parts_.language) + "  " + note.message;
        std::replace(text.begin(), text.end(), '\n', ' ');
        entries.push_back({text, issue != nullptr ? icon_of(issue->severity) : "right.png", static_cast<sal_Int32>(at), {}, {}});
    }
    list_.fill(std::move(entries), now);
    describe();
}

const Issue* IgnoredView::issue_of(std::size_t note) const {
    if (!shown_.review) {
        return nullptr;
    }
    const auto& aside = shown_.review->set_aside;
    const auto at = std::find_if(aside.begin(), aside.end(), [&](const SetAside& one) { return one.note == note; });
    return at == aside.end() ? nullptr : &at->issue;
}

bool IgnoredView::is_gone(std::size_t note) const {
    return shown_.review && std::find(shown_.review->gone.begin(), shown_.review->gone.end(), note) != shown_.review->gone.end();
}

std::optional<std::size_t> IgnoredView::chosen() const {
    const auto id = list_.chosen();
    return id && *id >= 0 && static_cast<std::size_t>(*id) < notes_.ignored.size()
               ? std::optional(static_cast<std::size_t>(*id))
               : std::nullopt;
}

void IgnoredView::describe() {
    const auto& words = parts_.words();
    const auto at = chosen();
    parts_.enable_change(restore_, at.has_value(), words.restore_help);
    if (!at) {
        detail_.set("Text", say(notes_.ignored.empty() ? words.none_ignored : words.choose_one));
        return;
    }
    const auto& note = notes_.ignored[*at];
    auto text = rule_title(note.key.rule, parts_.language) + "\n" + note.message + "\n\n" +
                with(words.ignored_since, {note.since}) + "\n" +
                (note.reason.empty() ? std::string(words.without_reason) : note.reason) + "\n\n" +
                std::string(is_gone(*at) ? words.gone : words.still);
    detail_.set("Text", to_office_text(text));
}

void IgnoredView::go() {
    if (const auto at = chosen()) {
        const auto* const issue = issue_of(*at);
        parts_.go(notes_.ignored[*at].key.sheet, issue != nullptr ? issue->range : std::nullopt, false);
    }
}

void IgnoredView::restore() {
    const auto at = chosen();
    if (!at) {
        return;
    }
    auto notes = notes_;
    notes.ignored.erase(notes.ignored.begin() + static_cast<std::ptrdiff_t>(*at));
    const auto kept = parts_.review->change_notes(notes);
    parts_.answer(std::string(kept ? parts_.words().restored_one : parts_.words().not_kept));
}

}  // namespace kpisheet
