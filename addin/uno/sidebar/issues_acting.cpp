// SPDX-License-Identifier: MPL-2.0
// What the buttons of the issues view do to the document.
#include <algorithm>
#include <chrono>

#include <com/sun/star/awt/XTextComponent.hpp>
#include <fmt/chrono.h>

#include "core/reviews/issue_words.hpp"
#include "core/rules/rule_words.hpp"
#include "uno/documents/apply_fixes.hpp"
#include "uno/documents/marks.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/clipboard.hpp"
#include "uno/sidebar/issue_text.hpp"
#include "uno/sidebar/issues_view.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;
using com::sun::star::sheet::XSpreadsheetDocument;

uno::Reference<XSpreadsheetDocument> spreadsheet(const PanelParts& parts) {
    return uno::Reference<XSpreadsheetDocument>(parts.document, uno::UNO_QUERY_THROW);
}

std::string today() {
    return fmt::format("{:%Y-%m-%d}", fmt::localtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

/// One title for both languages, with the words of each around the fix's own.
Text undo_title(const Text& fix) {
    return {with(words_in(Language::japanese).fix_undo, {fix.ja}), with(words_in(Language::english).fix_undo, {fix.en})};
}

}  // namespace

void IssuesView::apply(const std::vector<const Issue*>& issues, const Text& title) {
    const auto& words = parts_.words();
    if (parts_.controls.have_focus()) {
        focus();  // the button may have nothing left to do, and a field that took the keyboard would take Ctrl+Z, too
    }
    const auto applied = apply_fixes(spreadsheet(parts_), issues, title, parts_.language);
    const auto refused = std::find_if(applied.refusals.begin(), applied.refusals.end(),
                                      [](Refusal refusal) { return refusal != Refusal::none; });
    if (refused == applied.refusals.end()) {
        parts_.answer(with(words.fixed, {std::to_string(applied.made)}));
        return;
    }
    const auto why = in_language(sentence(*refused), parts_.language);
    parts_.answer(applied.made == 0 ? why
                                    : with(words.fixed_some, {std::to_string(applied.made),
                                                              std::to_string(issues.size() - applied.made), why}));
}

void IssuesView::fix() {
    if (const auto* const issue = chosen(); issue != nullptr && issue->fix) {
        const auto keep = list_.shown();  // the list may be filled anew while cells change
        apply({issue}, undo_title(issue->fix->title));
    }
}

void IssuesView::fix_all() {
    const auto keep = list_.shown();
    if (const auto issues = safe_ones(); !issues.empty()) {
        apply(issues, {std::string(words_in(Language::japanese).fix_all_undo),
                       std::string(words_in(Language::english).fix_all_undo)});
    } else {
        parts_.answer(std::string(parts_.words().nothing_to_fix));
    }
}

void IssuesView::ask_reason() {
    asked_ = chosen_key();
    if (asked_) {
        reason_.as<awt::XTextComponent>()->setText({});
        show_question();
        parts_.arrange();
        reason_.focus();
    }
}

void IssuesView::end_asking() {
    asked_.reset();
    if (parts_.controls.have_focus()) {
        focus();  // the field that had the keyboard goes away
    }
    show_question();
    parts_.arrange();
}

void IssuesView::show_question() {
    for (auto* const control : {&reason_label_, &reason_, &confirm_, &cancel_}) {
        control->show(shown_ && asked_);
    }
}

void IssuesView::ignore() {
    const auto* const issue = chosen();
    if (issue == nullptr || !asked_) {
        return;
    }
    auto notes = parts_.review->notes();
    notes.ignored.push_back({*asked_, to_utf8(reason_.as<awt::XTextComponent>()->getText()), today(),
                             in_language(issue->message, parts_.language)});
    end_asking();
    const auto kept = parts_.review->change_notes(notes);
    parts_.answer(std::string(kept ? parts_.words().ignored_one : parts_.words().not_kept));
}

void IssuesView::mark() {
    const auto shown = list_.shown();
    const auto marked = mark_issues(spreadsheet(parts_), shown.review->issues, parts_.language);
    parts_.answer(marked == 0 ? std::string(parts_.words().marked_none)
                              : with(parts_.words().marked, {std::to_string(marked)}));
}

void IssuesView::unmark() {
    const auto removed = remove_marks(spreadsheet(parts_), parts_.language);
    parts_.answer(removed == 0 ? std::string(parts_.words().unmarked_none)
                               : with(parts_.words().unmarked, {std::to_string(removed)}));
}

void IssuesView::copy() {
    if (const auto* const issue = chosen()) {
        copy_text(parts_.context, pasteable(full_text(*issue, *list_.shown().workbook, parts_.language)));
        parts_.answer(std::string(parts_.words().copied));
    }
}

void IssuesView::copy_all() {
    const auto& shown = list_.shown();
    std::vector<Issue> issues;
    for (const auto issue : list_.all()) {
        issues.push_back(shown.review->issues[issue]);
    }
    copy_text(parts_.context, copied_text(issues, *shown.workbook, parts_.language));
    parts_.answer(std::string(parts_.words().copied));
}

}  // namespace kpisheet
