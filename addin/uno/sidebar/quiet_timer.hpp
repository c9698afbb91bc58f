// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace kpisheet {

/// Rings once, some time after it was last set: while a person types on, it keeps quiet.
class QuietTimer {
public:
    using Clock = std::chrono::steady_clock;

    /// `ring` is called on the timer's own thread.
    explicit QuietTimer(std::function<void()> ring);

    /// Rings after this time from now, and not when it was set to before.
    void set(Clock::duration quiet);
    void cancel();

private:
    void wait(const std::stop_token& stop);

    std::function<void()> ring_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<Clock::time_point> due_;
    std::jthread thread_;  ///< the last member: it ends before the others
};

}  // namespace kpisheet
