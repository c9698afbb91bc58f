// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <rtl/ref.hxx>

#include "uno/settings/kept_settings.hpp"
#include "uno/sidebar/deck.hpp"
#include "uno/sidebar/main_thread.hpp"
#include "uno/sidebar/quiet_timer.hpp"
#include "uno/sidebar/review_run.hpp"
#include "uno/sidebar/snapshot_reading.hpp"

namespace kpisheet {

/// Is told on the main thread that a document's review or its state has changed. A panel is one.
class ReviewObserver {
public:
    virtual void review_changed() = 0;
    /// Only the progress of a running check has changed.
    virtual void progress_changed() = 0;
    /// The document goes away.
    virtual void document_gone() = 0;
    /// A person asked for the deck of this window: the keyboard is to go there.
    virtual void focus_wanted(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame) = 0;

protected:
    ~ReviewObserver() = default;
};

/// The review of one open document. It outlives the panels that show it, follows the document's edits while one does,
/// and ends with the document. Used on the main thread only; its checks run on a thread of their own.
class DocumentReview : public std::enable_shared_from_this<DocumentReview> {
public:
    enum class Phase : std::uint8_t {
        current,  ///< the review is that of the document as it is
        waiting,  ///< for a quiet moment
        reading,  ///< the sheets
        checking,
        stale,    ///< the document has changed, and no check is under way: nobody looks, or it was stopped
        failed,   ///< the last check came to no end
    };

    [[nodiscard]] static std::shared_ptr<DocumentReview> of_document(
        const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
        const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model);
    ~DocumentReview();
    DocumentReview(const DocumentReview&) = delete;
    DocumentReview& operator=(const DocumentReview&) = delete;

    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] bool is_busy() const { return phase_ == Phase::reading || phase_ == Phase::checking; }
    /// A person stopped the last check, and none was asked for since.
    [[nodiscard]] bool is_stopped() const { return paused_ && phase_ == Phase::stale; }
    [[nodiscard]] double progress() const { return progress_; }
    /// Since when the check under way runs.
    [[nodiscard]] QuietTimer::Clock::time_point since() const { return since_; }
    /// The last finished check, which may be of an earlier state; both empty when there was none.
    [[nodiscard]] const CheckedDocument& last() const { return last_; }
    /// What the document keeps, as of the last check.
    [[nodiscard]] const DocumentNotes& notes() const { return notes_; }

    void add_observer(ReviewObserver& observer);
    void remove_observer(ReviewObserver& observer);

    /// Checks anew, from the beginning.
    void check();
    /// Ends a check under way, keeps what was found before, and lets edits pass until check().
    void stop();
    /// The check of the document as it is now; where there is none yet it is made before this returns. Empty when the
    /// document could not be read or there is not enough memory.
    [[nodiscard]] CheckedDocument finish();
    /// Keeps these notes in the document and checks with them. False when the document does not let itself be changed.
    [[nodiscard]] bool change_notes(const DocumentNotes& notes);
    /// The document has changed, or what is asked of it.
    void changed();
    /// The document goes away.
    void end();
    /// Brings the keyboard to the panel of this window, where there is one.
    void focus(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

private:
    DocumentReview(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model);
    void listen();
    void go_on();
    void begin_reading();
    void read_on();
    /// Does a part of a check; what fails in it ends the check, and it returns false.
    template <class Part>
    bool guarded(Part part);
    void fail();
    void begin_checking(UnbuiltSheets sheets);
    void take(unsigned run, ReviewRun::Answer answer);
    void free_later(CheckedDocument found);
    void enter(Phase phase);
    [[nodiscard]] std::chrono::milliseconds quiet_time() const;
    template <class Call>
    void tell(Call call);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::frame::XModel> model_;
    com::sun::star::uno::Reference<com::sun::star::util::XModifyListener> listener_;
    std::vector<ReviewObserver*> observers_;
    Phase phase_ = Phase::stale;
    double progress_ = 0;
    bool again_ = false;   ///< the document changed while it was checked
    bool paused_ = false;  ///< a person stopped a check: edits begin no other
    unsigned runs_ = 0;    ///< begun so far; tells a run's answer from those of earlier ones
    CheckedDocument last_;
    DocumentNotes notes_;
    Settings settings_;
    std::unique_ptr<SnapshotReading> reading_;
    QuietTimer::Clock::time_point since_;
    QuietTimer::Clock::duration took_{};  ///< the last check
    MainThread main_thread_;
    std::optional<QuietTimer> timer_;
    std::optional<SettingsWatch> settings_watch_;
    std::jthread freeing_;            ///< what nobody looks at any more
    std::unique_ptr<ReviewRun> run_;  ///< the last member: its thread ends before the others
};

}  // namespace kpisheet
