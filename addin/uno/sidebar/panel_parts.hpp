// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <com/sun/star/frame/XFrame.hpp>

#include "core/text/language.hpp"
#include "uno/sidebar/controls.hpp"
#include "uno/sidebar/document_review.hpp"
#include "uno/sidebar/words.hpp"

namespace kpisheet {

/// What the views of one panel have in common.
struct PanelParts {
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;
    com::sun::star::uno::Reference<com::sun::star::frame::XModel> document;
    std::shared_ptr<DocumentReview> review;
    Language language = Language::japanese;
    Controls& controls;
    std::function<void(const std::string&)> answer;  ///< says in one sentence what became of what the person asked for
    std::function<void()> arrange;                   ///< places the controls anew: some were shown or hidden

    [[nodiscard]] const Words& words() const { return words_in(language); }
    /// For what changes the document: enabled where it is `possible` and the document can be changed; the tool tip is
    /// `help`, or says why not.
    void enable_change(Control& control, bool possible, std::string_view help) const;
    /// Goes to a place and says so where that is not possible. `stay`: the keyboard stays in the panel.
    void go(const std::string& sheet, const std::optional<Range>& range, bool stay) const;
};

}  // namespace kpisheet
