// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/panel.hpp"

#include <utility>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

#include "uno/help_pages.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/document_reviews.hpp"
#include "uno/sidebar/listeners.hpp"

// The SDK calls the toolkit's key handlers deprecated, but nothing else takes a key before the office does.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;
namespace ui = com::sun::star::ui;

Panel::Panel(const uno::Reference<uno::XComponentContext>& context, PanelPlace place)
    : WeakComponentImplHelper3(m_aMutex),
      place_(std::move(place)),
      controls_(context, place_.parent),
      parts_{context,
             place_.frame,
             place_.frame->getController()->getModel(),
             review_of(context, place_.frame->getController()->getModel()),
             ui_language(context),
             controls_,
             [this](const std::string& text) { answer(text); },
             [this] { arrange(); }},
      verdict_(parts_),
      answer_(controls_.paragraph()),
      issues_tab_(controls_.tab(say(parts_.words().issues_tab_help), [this] { turn_to(View::issues); })),
      tables_tab_(controls_.tab(say(parts_.words().tables_tab_help), [this] { turn_to(View::tables); })),
      ignored_tab_(controls_.tab(say(parts_.words().ignored_tab_help), [this] { turn_to(View::ignored); })),
      issues_(parts_),
      tables_(parts_),
      ignored_(parts_),
      line_(answer_.preferred().Height),
      layout_(line_) {
    answer_.show(false);
    verdict_.add_to(layout_);
    layout_.paragraph(answer_);
    layout_.flow({&issues_tab_, &tables_tab_, &ignored_tab_});
    issues_.add_to(layout_);
    tables_.add_to(layout_);
    ignored_.add_to(layout_);

    resized_ = new listening::Resize([this] { arrange(); });
    place_.parent->addWindowListener(resized_);
    cursor_moved_ = new listening::Selection([this] {
        if (ready_ && view_ == View::issues) {
            issues_.follow_cursor();
        }
    });
    selection_.set(place_.frame->getController(), uno::UNO_QUERY);
    if (selection_.is()) {
        selection_->addSelectionChangeListener(cursor_moved_);
    }
    toolkit_.set(awt::Toolkit::create(context), uno::UNO_QUERY_THROW);
    keys_ = new listening::KeyTaker([this](const awt::KeyEvent& event) { return take_key(event); });
    toolkit_->addKeyHandler(keys_);
    parts_.review->add_observer(*this);
    turn_to(View::issues);
    controls_.window()->setVisible(true);
    ready_ = true;
    review_changed();
    if (place_.sidebar.is()) {
        place_.sidebar->requestLayout();  // now that the width is known
    }
}

void Panel::disposing() {
    parts_.review->remove_observer(*this);
    ready_ = false;
    toolkit_->removeKeyHandler(keys_);
    place_.parent->removeWindowListener(resized_);
    if (selection_.is()) {
        selection_->removeSelectionChangeListener(cursor_moved_);
        selection_.clear();
    }
    controls_.dispose();
}

void Panel::review_changed() {
    if (!ready_) {
        return;
    }
    verdict_.refresh();
    if (!parts_.review->is_busy() && (drawn_ != parts_.review->last().review || !drawn_)) {
        drawn_ = parts_.review->last().review;
        refresh_view();
        label_tabs();
    }
    arrange();
}

/// The other views wait until they are turned to.
void Panel::refresh_view() {
    switch (view_) {
        case View::issues:
            issues_.refresh();
            break;
        case View::tables: tables_.refresh(); break;
        case View::ignored: ignored_.refresh(); break;
    }
}

void Panel::progress_changed() {
    if (ready_) {
        verdict_.show_progress();
    }
}

void Panel::document_gone() { ready_ = false; }

void Panel::focus_wanted(const uno::Reference<com::sun::star::frame::XFrame>& frame) {
    if (ready_ && frame == place_.frame) {
        if (view_ != View::issues) {
            turn_to(View::issues);
        }
        place_.parent->setFocus();  // under GTK a window of its own: without this, the keys still go to the sheet
        issues_.focus();
    }
}

void Panel::turn_to(View view) {
    view_ = view;
    issues_.show(view == View::issues);
    tables_.show(view == View::tables);
    ignored_.show(view == View::ignored);
    if (ready_) {
        refresh_view();
    }
    label_tabs();
    arrange();
}

void Panel::label_tabs() {
    const auto& last = parts_.review->last();
    const auto label = [](Control& tab, std::string_view words, std::size_t count, bool down) {
        tab.set_label(to_office_text(with(words, {std::to_string(count)})));
        tab.set("State", sal_Int16(down ? 1 : 0));
    };
    const auto& words = parts_.words();
    label(issues_tab_, words.issues_tab, last.review ? last.review->issues.size() : 0, view_ == View::issues);
    label(tables_tab_, words.tables_tab, last.review ? last.review->recognition.tables.size() : 0,
          view_ == View::tables);
    label(ignored_tab_, words.ignored_tab, parts_.review->notes().ignored.size(), view_ == View::ignored);
}

void Panel::answer(const std::string& text) {
    answer_.set_label(to_office_text(text));
    answer_.show(!text.empty());
    arrange();
}

bool Panel::take_key(const awt::KeyEvent& event) {
    constexpr sal_Int16 command = awt::KeyModifier::MOD1 | awt::KeyModifier::MOD2;
    const auto is_next = event.KeyCode == awt::Key::N && event.Modifiers == command;
    const auto is_previous = event.KeyCode == awt::Key::N && event.Modifiers == (command | awt::KeyModifier::SHIFT);
    const auto is_help = event.KeyCode == awt::Key::F1 && event.Modifiers == 0;
    if (!ready_ || !controls_.have_focus()) {
        return false;
    }
    if (!is_next && !is_previous && !is_help) {
        return controls_.follow_to_tree(event);
    }
    if (is_help) {
        help();
    } else {  // the keys of the menu's entries, which would otherwise count as the mnemonic of a button
        go_to_issue(parts_.context, place_.frame, is_next);
    }
    return true;
}

void Panel::help() {
    constexpr const char* sections[] = {"issues", "tables", "ignored"};
    const auto rule = view_ == View::issues ? issues_.chosen_rule() : std::string();
    const auto failed = rule.empty() ? open_help(parts_.context, parts_.language, "index", sections[static_cast<int>(view_)])
                                     : open_help(parts_.context, parts_.language, "rules", rule);
    if (failed) {
        answer(*failed);
    }
}

void Panel::arrange() {
    if (!ready_) {
        return;
    }
    const auto room = place_.parent->getPosSize();
    controls_.window()->setPosSize(0, 0, room.Width, room.Height, awt::PosSize::POSSIZE);
    layout_.arrange(room.Width, room.Height);
    const auto least = layout_.least_height(room.Width);
    if (std::exchange(least_height_, least) != least && place_.sidebar.is()) {
        place_.sidebar->requestLayout();
    }
}

uno::Reference<com::sun::star::frame::XFrame> Panel::getFrame() { return place_.frame; }

rtl::OUString Panel::getResourceURL() { return place_.url; }

sal_Int16 Panel::getType() { return ui::UIElementType::TOOLPANEL; }

uno::Reference<uno::XInterface> Panel::getRealInterface() {
    return uno::Reference<uno::XInterface>(static_cast<ui::XToolPanel*>(this));
}

uno::Reference<com::sun::star::accessibility::XAccessible> Panel::createAccessible(
    const uno::Reference<com::sun::star::accessibility::XAccessible>& /*parent*/) {
    return {controls_.window(), uno::UNO_QUERY};
}

uno::Reference<awt::XWindow> Panel::getWindow() { return controls_.window(); }

ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
    const auto least = layout_.least_height(width);
    return {least, -1, least};
}

sal_Int32 Panel::getMinimalWidth() { return line_ * 18; }

}  // namespace kpisheet
