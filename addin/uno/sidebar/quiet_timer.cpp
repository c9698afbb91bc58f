// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/quiet_timer.hpp"

#include <utility>

namespace kpisheet {

QuietTimer::QuietTimer(std::function<void()> ring)
    : ring_(std::move(ring)), thread_([this](const std::stop_token& stop) { wait(stop); }) {}

void QuietTimer::set(Clock::duration quiet) {
    {
        const std::lock_guard lock(mutex_);
        due_ = Clock::now() + quiet;
    }
    changed_.notify_one();
}

void QuietTimer::cancel() {
    const std::lock_guard lock(mutex_);
    due_.reset();
}

void QuietTimer::wait(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        if (!due_) {
            changed_.wait(lock, stop, [this] { return due_.has_value(); });
        } else if (Clock::now() < *due_) {
            const auto due = *due_;
            changed_.wait_until(lock, stop, due, [this, due] { return due_ != due; });
        } else {
            due_.reset();
            lock.unlock();
            ring_();
            lock.lock();
        }
    }
}

}  // namespace kpisheet
