// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "uno/workers/check_files.hpp"

namespace kpisheet {

/// The office that this code runs in, and the extension as it is installed there; nothing when the extension manager
/// does not know it or its place is no folder.
[[nodiscard]] std::optional<Installation> own_installation(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// A check of many files that goes on beside the office: in a thread of its own and in offices of its own, while a
/// person works. It needs none of the office's locks.
class BackgroundCheck {
public:
    /// Begins at once. `listener` and `ended` are called from other threads, one call at a time, `ended` last and once;
    /// they hand what they are told over to the main thread (com.sun.star.awt.AsyncCallback) and must not throw, nor
    /// wait for the main thread: that may be waiting for them here.
    BackgroundCheck(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context,
                    std::vector<std::string> files, FolderOptions options, RunListener listener,
                    std::function<void(RunEnding)> ended);
    /// Stops the check and waits until its offices are gone, which takes some milliseconds.
    ~BackgroundCheck() = default;
    BackgroundCheck(const BackgroundCheck&) = delete;
    BackgroundCheck& operator=(const BackgroundCheck&) = delete;

    /// Asks it to stop and returns at once; `ended` says when it has.
    void stop() { thread_.request_stop(); }

private:
    std::jthread thread_;
};

}  // namespace kpisheet
