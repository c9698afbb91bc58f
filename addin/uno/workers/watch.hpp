// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "core/reports/unreadable.hpp"
#include "uno/workers/process_group.hpp"

namespace kpisheet {

/// What an office may take for one piece of work.
struct Allowance {
    std::chrono::milliseconds time;
    std::size_t memory;  ///< bytes, more than it holds at the beginning
};

/// Ends a process group that takes more than it is allowed, or when the run is to stop. The watching ends with this
/// object.
class Watch {
public:
    Watch(ProcessGroup& process, Allowance allowance, std::stop_token run);
    ~Watch() = default;  // the thread is asked to stop, and joined
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Why the process group was ended; nothing when it was not, or because the run stops.
    [[nodiscard]] std::optional<Unreadable> reason();

private:
    void look_after(ProcessGroup& process, Allowance allowance, const std::stop_token& run, const std::stop_token& end);

    std::mutex mutex_;
    std::condition_variable_any ended_;
    std::optional<Unreadable> reason_;
    std::jthread thread_;
};

}  // namespace kpisheet
