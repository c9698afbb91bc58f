// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/issues_view.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/issue_text.hpp"
#include "uno/sidebar/navigation.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;

IssuesView::IssuesView(PanelParts& parts)
    : parts_(parts),
      grouping_label_(parts.controls.label(say(parts.words().grouping))),
      grouping_(parts.controls.drop_down(
          say(parts.words().grouping_help),
          [this] { list_.group_by(static_cast<Grouping>(grouping_.as<awt::XListBox>()->getSelectedItemPos())); })),
      filter_label_(parts.controls.label(say(parts.words().filter))),
      filter_(parts.controls.field(
          say(parts.words().filter_help),
          [this] { list_.filter(to_utf8(filter_.as<awt::XTextComponent>()->getText())); })),
      list_label_(parts.controls.label(say(parts.words().issue_list))),
      list_(parts, [this] { describe(); }, [this] { go(); }),
      previous_(parts.controls.button(say(parts.words().previous), say(parts.words().previous_help),
                                      [this] { step(false); })),
      next_(parts.controls.button(say(parts.words().next), say(parts.words().next_help), [this] { step(true); })),
      go_(parts.controls.button(say(parts.words().go), say(parts.words().go_help), [this] { go(); })),
      fix_(parts.controls.button(say(parts.words().fix), say(parts.words().fix_help), [this] { fix(); })),
      ignore_(parts.controls.button(say(parts.words().ignore), say(parts.words().ignore_help),
                                    [this] { ask_reason(); })),
      copy_(parts.controls.button(say(parts.words().copy), say(parts.words().copy_help), [this] { copy(); })),
      reason_label_(parts.controls.label(say(parts.words().reason))),
      reason_(parts.controls.field(say(parts.words().reason_help), [] {})),
      confirm_(parts.controls.button(say(parts.words().confirm_ignore), say(parts.words().ignore_help),
                                     [this] { ignore(); })),
      cancel_(parts.controls.button(say(parts.words().cancel), {}, [this] { end_asking(); })),
      detail_label_(parts.controls.label(say(parts.words().detail))),
      detail_(parts.controls.text_box(say(parts.words().detail_help))),
      fix_all_(parts.controls.button({}, say(parts.words().fix_all_help), [this] { fix_all(); })),
      mark_(parts.controls.button(say(parts.words().mark), say(parts.words().mark_help), [this] { mark(); })),
      unmark_(parts.controls.button(say(parts.words().unmark), say(parts.words().unmark_help), [this] { unmark(); })),
      copy_all_(parts.controls.button(say(parts.words().copy_all), say(parts.words().copy_all_help),
                                      [this] { copy_all(); })) {
    const auto& words = parts.words();
    const rtl::OUString kinds[] = {say(words.by_severity), say(words.by_rule), say(words.by_sheet)};
    const auto list = grouping_.as<awt::XListBox>();
    list->addItems(uno::Sequence<rtl::OUString>(kinds, 3), 0);
    list->selectItemPos(0, true);
    parts.controls.on_key(reason_, awt::Key::RETURN, [this] { ignore(); });
    parts.controls.on_key(reason_, awt::Key::ESCAPE, [this] { end_asking(); });
    show_question();
}

void IssuesView::add_to(PanelLayout& layout) {
    layout.labelled(grouping_label_, grouping_);
    layout.labelled(filter_label_, filter_);
    layout.flow({&list_label_});
    layout.fill(list_.control(), 7, 3);
    layout.flow({&previous_, &next_, &go_, &fix_, &ignore_, &copy_});
    layout.labelled(reason_label_, reason_);
    layout.flow({&confirm_, &cancel_});
    layout.flow({&detail_label_});
    layout.fill(detail_, 6, 2);
    layout.flow({&fix_all_});
    layout.flow({&mark_, &unmark_, &copy_all_});
}

void IssuesView::show(bool shown) {
    shown_ = shown;
    for (auto* const control : {&grouping_label_, &grouping_, &filter_label_, &filter_, &list_label_, &list_.control(),
                                &previous_, &next_, &go_, &fix_, &ignore_, &copy_, &detail_label_, &detail_, &fix_all_,
                                &mark_, &unmark_, &copy_all_}) {
        control->show(shown);
    }
    if (!shown) {
        list_.let_go();
    }
    show_question();
}

void IssuesView::refresh() {
    list_.refresh();
    describe();
    if (chosen() == nullptr) {  // else what the person has chosen stays, wherever the cursor is
        follow_cursor();
    }
}

const Issue* IssuesView::chosen() const {
    const auto at = list_.chosen();
    return at ? &list_.shown().review->issues[*at] : nullptr;
}

std::string IssuesView::chosen_rule() const {
    const auto* const issue = chosen();
    return issue == nullptr ? std::string() : std::string(issue->rule);
}

std::optional<IssueKey> IssuesView::chosen_key() const {
    const auto* const issue = chosen();
    return issue == nullptr ? std::nullopt
                            : std::optional(key_of(*issue, *list_.shown().workbook, list_.shown().review->recognition));
}

std::vector<const Issue*> IssuesView::safe_ones() const {
    std::vector<const Issue*> issues;
    if (list_.shown().review) {
        for (const auto& issue : list_.shown().review->issues) {
            if (issue.fix && issue.fix->safe) {
                issues.push_back(&issue);
            }
        }
    }
    return issues;
}

void IssuesView::describe() {
    const auto& words = parts_.words();
    const auto* const issue = chosen();
    const auto any = list_.shown().review && !list_.shown().review->issues.empty();
    const auto text = issue != nullptr   ? full_text(*issue, *list_.shown().workbook, parts_.language)
                      : list_.on_more()  ? std::string(words.more_here)
                      : any              ? std::string(words.choose_one)
                                         : std::string(words.no_more_issues);
    detail_.set("Text", to_office_text(text));
    const auto safe = safe_ones().size();
    fix_all_.set_label(to_office_text(with(words.fix_all, {std::to_string(safe)})));
    parts_.enable_change(fix_all_, safe > 0, words.fix_all_help);
    parts_.enable_change(fix_, issue != nullptr && issue->fix.has_value(), words.fix_help);
    parts_.enable_change(ignore_, issue != nullptr, words.ignore_help);
    parts_.enable_change(mark_, any, words.mark_help);
    parts_.enable_change(unmark_, true, words.unmark_help);
    go_.enable(issue != nullptr);
    copy_.enable(issue != nullptr);
    for (auto* const control : {&previous_, &next_, &copy_all_}) {
        control->enable(any);
    }
    if (asked_ && asked_ != chosen_key()) {  // a reason is given for one issue, not for the one that took its place
        end_asking();
    }
}

void IssuesView::follow_cursor() {
    const auto cursor = cursor_of(parts_.frame);
    const auto issue = cursor ? list_.at(cursor->sheet, cursor->cell) : std::nullopt;
    if (issue && issue != list_.chosen()) {
        list_.choose(*issue);
        describe();
    }
}

void IssuesView::step(bool forward) {
    if (const auto issue = list_.beside(forward)) {
        list_.choose(*issue);
        describe();
        parts_.go(list_.shown().workbook->sheets[list_.shown().review->issues[*issue].sheet].name(),
                  list_.shown().review->issues[*issue].range, true);
    } else {
        parts_.answer(std::string(parts_.words().no_more_issues));
    }
}

void IssuesView::go() {
    if (const auto* const issue = chosen()) {
        parts_.go(list_.shown().workbook->sheets[issue->sheet].name(), issue->range, false);
    }
}

}  // namespace kpisheet
