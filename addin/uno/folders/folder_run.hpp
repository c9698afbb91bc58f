// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reports/folder_report.hpp"
#include "core/reports/joined_table.hpp"
#include "uno/folders/folder_request.hpp"
#include "uno/sidebar/main_thread.hpp"
#include "uno/workers/installation.hpp"

namespace kpisheet {

/// What a fault has to do with: it is said beside that field.
enum class FolderField : std::uint8_t { none, folder, form, previous };

struct FolderFault {
    FolderField field = FolderField::none;
    Text words;
};

/// What came of a run.
struct FolderOutcome {
    std::optional<FolderFault> fault;   ///< there is no result
    bool stopped = false;               ///< the result holds what was read before that
    FolderReport report;
    std::optional<JoinedTable> joined;  ///< where it was asked for
};

/// How far a run is.
struct FolderProgress {
    std::size_t done = 0;
    std::size_t total = 0;
    std::string file;                          ///< the last one that was read
    std::optional<std::chrono::seconds> left;  ///< as it looks now
};

/// One run over a folder, on a thread of its own. Every file is opened in offices of their own: this one only gets to
/// see what they say.
class FolderRun {
public:
    /// `progress` and, once, `done` are called on the main thread.
    FolderRun(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, Installation installation,
              FolderRequest request, std::function<void(const FolderProgress&)> progress,
              std::function<void(std::shared_ptr<FolderOutcome>)> done);

    /// The run comes to an end soon and says so as usual.
    void stop() { thread_.request_stop(); }

private:
    std::jthread thread_;  ///< asked to stop and waited for when the run goes away
};

}  // namespace kpisheet
