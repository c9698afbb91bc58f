// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/document_review.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <com/sun/star/util/XModifyBroadcaster.hpp>

#include "uno/documents/kept_notes.hpp"
#include "uno/sidebar/busy_sign.hpp"
#include "uno/sidebar/check_at_once.hpp"
#include "uno/sidebar/document_listener.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
namespace util = com::sun::star::util;
using com::sun::star::frame::XModel;
using std::chrono::milliseconds;

constexpr auto shortest_quiet = milliseconds(300);
constexpr auto longest_quiet = milliseconds(5000);
constexpr auto longest_hold = milliseconds(30);  // of the main thread while sheets are read
constexpr auto breath = milliseconds(5);         // in which the main thread does other things

}  // namespace

std::shared_ptr<DocumentReview> DocumentReview::of_document(const uno::Reference<uno::XComponentContext>& context,
                                                            const uno::Reference<XModel>& model) {
    const std::shared_ptr<DocumentReview> review(new DocumentReview(context, model));
    review->listen();
    return review;
}

DocumentReview::DocumentReview(const uno::Reference<uno::XComponentContext>& context,
                               const uno::Reference<XModel>& model)
    : context_(context), model_(model), main_thread_(context) {}

DocumentReview::~DocumentReview() = default;

void DocumentReview::listen() {
    const auto self = weak_from_this();
    listener_ = new DocumentListener(self);
    uno::Reference<util::XModifyBroadcaster>(model_, uno::UNO_QUERY_THROW)->addModifyListener(listener_);
    timer_.emplace([self, main_thread = main_thread_] {
        main_thread.post([self] {
            if (const auto review = self.lock()) {
                review->go_on();
            }
        });
    });
    settings_watch_.emplace(context_, [self] {
        if (const auto review = self.lock()) {
            review->changed();
        }
    });
}

void DocumentReview::add_observer(ReviewObserver& observer) {
    observers_.push_back(&observer);
    if (phase_ == Phase::stale && !paused_) {
        begin_reading();
    }
}

void DocumentReview::remove_observer(ReviewObserver& observer) { std::erase(observers_, &observer); }

template <class Call>
void DocumentReview::tell(Call call) {
    for (auto* const observer : std::vector(observers_)) {
        if (std::find(observers_.begin(), observers_.end(), observer) != observers_.end()) {
            call(*observer);
        }
    }
}

void DocumentReview::enter(Phase phase) {
    phase_ = phase;
    tell([](ReviewObserver& observer) { observer.review_changed(); });
}

milliseconds DocumentReview::quiet_time() const {
    return std::clamp(std::chrono::duration_cast<milliseconds>(took_), shortest_quiet, longest_quiet);
}

void DocumentReview::changed() {
    if (!model_.is()) {
        return;
    }
    reading_.reset();
    if (phase_ == Phase::checking) {
        again_ = true;
        run_->stop();
        return;
    }
    if (observers_.empty() || paused_) {
        enter(Phase::stale);
        return;
    }
    timer_->set(quiet_time());
    if (phase_ != Phase::waiting) {
        enter(Phase::waiting);
    }
}

void DocumentReview::check() {
    paused_ = false;
    if (phase_ == Phase::checking) {
        again_ = true;
        run_->stop();
    } else if (model_.is()) {
        begin_reading();
    }
}

void DocumentReview::stop() {
    if (!model_.is()) {
        return;
    }
    timer_->cancel();
    paused_ = true;
    again_ = false;
    reading_.reset();
    if (phase_ == Phase::checking) {
        run_->stop();
    } else if (phase_ != Phase::current) {
        enter(Phase::stale);
    }
}

void DocumentReview::begin_reading() {
    if (!model_.is() || phase_ == Phase::checking) {
        return;
    }
    timer_->cancel();
    again_ = false;
    since_ = QuietTimer::Clock::now();
    progress_ = 0;
    guarded([this] {
        settings_ = read_settings(context_);
        notes_ = read_notes(model_);
        reading_ = std::make_unique<SnapshotReading>(
            context_, uno::Reference<sheet::XSpreadsheetDocument>(model_, uno::UNO_QUERY_THROW));
        enter(Phase::reading);
    });
    read_on();
}

template <class Part>
bool DocumentReview::guarded(Part part) {
    try {
        part();
        return true;
    } catch (const uno::Exception&) {
        fail();
    } catch (const std::bad_alloc&) {
        fail();
    }
    return false;
}

void DocumentReview::fail() {
    reading_.reset();
    enter(Phase::failed);
}

/// What was asked for may be over by now: a timer that rang a moment before it was cancelled is heard after that.
void DocumentReview::go_on() {
    if (reading_) {
        read_on();
    } else if (phase_ == Phase::waiting) {
        begin_reading();
    }
}

void DocumentReview::read_on() {
    guarded([this] {
        if (!reading_) {
            return;
        }
        // Held here: reading can have the office compute a formula, which tells changed() to let go of it.
        auto reading = std::exchange(reading_, nullptr);
        const auto all = reading->read_for(longest_hold);
        if (phase_ != Phase::reading || reading_) {
            return;
        }
        if (!all) {
            progress_ = reading->progress() / 2;
            reading_ = std::move(reading);
            tell([](ReviewObserver& observer) { observer.progress_changed(); });
            timer_->set(breath);
            return;
        }
        begin_checking(reading->take());
    });
}

void DocumentReview::begin_checking(UnbuiltSheets sheets) {
    const auto self = weak_from_this();
    const auto run = ++runs_;
    run_ = std::make_unique<ReviewRun>(
        main_thread_, std::move(sheets), settings_, notes_,
        [self, run](double share) {
            if (const auto review = self.lock(); review && review->runs_ == run && review->phase_ == Phase::checking) {
                review->progress_ = 0.5 + share / 2;
                review->tell([](ReviewObserver& observer) { observer.progress_changed(); });
            }
        },
        [self, run](ReviewRun::Answer answer) {
            if (const auto review = self.lock()) {
                review->take(run, std::move(answer));
            }
        });
    enter(Phase::checking);
}

void DocumentReview::take(unsigned run, ReviewRun::Answer answer) {
    if (run != runs_ || phase_ != Phase::checking) {
        return;  // the document has gone, or it was checked at once in the meantime
    }
    run_.reset();
    if (answer.review && !again_) {
        took_ = QuietTimer::Clock::now() - since_;
        auto before = std::exchange(last_, {std::move(answer.workbook), std::move(answer.review)});
        enter(Phase::current);
        free_later(std::move(before));
        return;
    }
    free_later({std::move(answer.workbook), std::move(answer.review)});
    phase_ = Phase::stale;
    if (again_ && !observers_.empty()) {
        timer_->set(quiet_time());
        enter(Phase::waiting);
    } else {
        enter(answer.failed ? Phase::failed : Phase::stale);
    }
}

/// The tables of a large sheet take long to free, too long for the main thread.
void DocumentReview::free_later(CheckedDocument found) {
    freeing_ = std::jthread([found = std::move(found)]() mutable { found = {}; });
}

CheckedDocument DocumentReview::finish() {
    if (phase_ == Phase::current || !model_.is()) {
        return last_;
    }
    timer_->cancel();
    reading_.reset();
    run_.reset();
    again_ = false;
    since_ = QuietTimer::Clock::now();
    const auto read = guarded([this] {
        const BusySign busy(context_, model_);
        settings_ = read_settings(context_);
        notes_ = read_notes(model_);
        last_ = check_at_once(context_, model_, settings_, notes_);
    });
    if (!read) {
        return {};
    }
    took_ = QuietTimer::Clock::now() - since_;
    enter(Phase::current);
    return last_;
}

bool DocumentReview::change_notes(const DocumentNotes& notes) {
    if (!model_.is() || !keep_notes(model_, notes)) {
        return false;
    }
    notes_ = notes;
    check();
    return true;
}

void DocumentReview::focus(const uno::Reference<com::sun::star::frame::XFrame>& frame) {
    tell([&](ReviewObserver& observer) { observer.focus_wanted(frame); });
}

void DocumentReview::end() {
    if (!model_.is()) {
        return;
    }
    const auto keep = shared_from_this();
    model_.clear();
    settings_watch_.reset();
    timer_.reset();
    reading_.reset();
    run_.reset();
    phase_ = Phase::stale;  // with nothing to stop or to wait for
    tell([](ReviewObserver& observer) { observer.document_gone(); });
    observers_.clear();
}

}  // namespace kpisheet
