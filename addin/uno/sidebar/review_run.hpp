// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "core/reviews/review.hpp"
#include "uno/sidebar/main_thread.hpp"
#include "uno/sidebar/snapshot_reading.hpp"

namespace kpisheet {

/// One check of one picture of a document, which it builds first, on a thread of its own. It touches nothing of the office but the way back.
class ReviewRun {
public:
    struct Answer {
        std::shared_ptr<const Workbook> workbook;
        std::shared_ptr<const Review> review;  ///< nothing: it was stopped, or
        bool failed = false;                   ///< there was not enough memory for it
    };

    /// `progress` (0 to 1) and, once, `done` are called on the main thread.
    ReviewRun(const MainThread& main_thread, UnbuiltSheets sheets, Settings settings, DocumentNotes notes,
              std::function<void(double)> progress, std::function<void(Answer)> done);

    /// The run comes to an end soon and says so as usual.
    void stop() { thread_.request_stop(); }

private:
    std::jthread thread_;  ///< asked to stop and waited for when the run goes away
};

}  // namespace kpisheet
