// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <mutex>
#include <numeric>
#include <optional>

#include "uno/workers/check_files.hpp"

namespace kpisheet {

/// The files of a run that wait for a worker, and how far the run is. Every worker takes from it and reports to it.
class FileQueue {
public:
    FileQueue(std::size_t files, const RunListener& listener);

    /// The next file; nothing when none waits.
    [[nodiscard]] std::optional<std::size_t> take();
    /// A file that its worker could not read: another one may.
    void give_back(std::size_t file);
    /// Hands a result over and tells of the progress.
    void finish(std::size_t file, FileReport report);
    /// Files without a result.
    [[nodiscard]] std::size_t open() const;

private:
    [[nodiscard]] std::optional<std::chrono::seconds> time_left() const;

    const RunListener& listener_;
    const std::size_t total_;
    const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    mutable std::mutex mutex_;
    std::deque<std::size_t> waiting_;
    std::size_t done_ = 0;
};

}  // namespace kpisheet
