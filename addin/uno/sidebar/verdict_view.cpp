// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/verdict_view.hpp"

#include <chrono>

#include "uno/documents/undo_step.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/images.hpp"

namespace kpisheet {
namespace {

using Phase = DocumentReview::Phase;

constexpr auto shown_after = std::chrono::milliseconds(400);  // quicker checks come and go unseen
constexpr auto slow_after = std::chrono::seconds(3);

struct Head {
    std::string icon;
    std::string verdict;
    std::string recognised;
};

Head head_of(const DocumentReview& document, const Words& words) {
    const auto& last = document.last();
    if (!last.review) {
        switch (document.phase()) {
            case Phase::failed:
                return {"warning", std::string(words.failed), {}};
            case Phase::stale:
                return {"info", std::string(document.is_stopped() ? words.stopped : words.not_checked), {}};
            default:
                return {"busy", std::string(words.checking), {}};
        }
    }
    const auto& [recognition, issues, set_aside, gone, verdict] = *last.review;
    Head head;
    if (verdict.tables == 0) {
        head = {"info", std::string(words.no_table), {}};
        for (const auto& region : recognition.unrecognised) {
            head.recognised += (head.recognised.empty() ? "" : "\n") +
                               with(words.seen, {last.workbook->sheets[region.sheet].name() + "!" +
                                                 to_text(region.range) + " " + region.seen});
        }
        return head;
    }
    if (issues.empty()) {
        head = {"right", std::string(words.no_issues), {}};
    } else {
        head.icon = verdict.errors > 0 ? "error" : verdict.warnings > 0 ? "warning" : "info";
        head.verdict = with(words.counts, {std::to_string(verdict.errors), std::to_string(verdict.warnings),
                                           std::to_string(verdict.infos)});
    }
    head.recognised =
        with(words.recognised, {std::to_string(verdict.indicators), std::to_string(verdict.tables)});
    return head;
}

}  // namespace

VerdictView::VerdictView(PanelParts& parts)
    : parts_(parts),
      icon_(parts.controls.image()),
      verdict_(parts.controls.paragraph(true)),
      recognised_(parts.controls.paragraph()),
      progress_(parts.controls),
      check_(parts.controls.button(say(parts.words().check), say(parts.words().check_help),
                                   [&parts] { parts.review->check(); })),
      stop_(parts.controls.button(say(parts.words().stop), say(parts.words().stop_help),
                                  [&parts] { parts.review->stop(); })) {
    stop_.show(false);
}

void VerdictView::add_to(PanelLayout& layout) {
    layout.headed(icon_, {&verdict_, &recognised_});
    layout.bar(progress_);
    layout.flow({&check_, &stop_});
}

void VerdictView::refresh() {
    const auto& words = parts_.words();
    auto head = head_of(*parts_.review, words);
    const auto phase = parts_.review->phase();
    if (parts_.review->last().review && phase == Phase::failed) {
        head.recognised += "\n" + std::string(words.failed);
    } else if (parts_.review->last().review && phase == Phase::stale) {
        head.recognised += "\n" + std::string(words.stopped);
    }
    if (parts_.review->last().review && !is_changeable(parts_.document)) {
        head.recognised += "\n" + std::string(words.read_only);
    }
    icon_.set("ImageURL", to_office_text(images_folder + head.icon + "-large.png"));
    verdict_.set_label(say(head.verdict));
    recognised_.set_label(say(head.recognised));
    recognised_.show(!head.recognised.empty());
    check_.show(phase == Phase::stale || phase == Phase::failed);
    if (!parts_.review->is_busy()) {
        progress_.show(false);
        stop_.show(false);
    }
}

void VerdictView::show_progress() {
    const auto ran = QuietTimer::Clock::now() - parts_.review->since();
    if (!parts_.review->is_busy() || ran < shown_after) {
        return;
    }
    progress_.set(parts_.review->progress());
    const auto first = !progress_.shown();
    progress_.show(true);
    stop_.show(true);
    if (ran > slow_after) {
        parts_.answer(std::string(parts_.words().slow));
    } else if (first) {
        parts_.arrange();
    }
}

}  // namespace kpisheet
