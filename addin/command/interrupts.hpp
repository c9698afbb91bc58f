// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace kpisheet {

/// Turns SIGINT, SIGTERM and SIGHUP into a request to stop, for this process and as long as this object is there. To be
/// made before any other thread, which then leaves these signals to it.
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }
    /// The first signal that came; 0 while none has.
    [[nodiscard]] int signal() const { return signal_; }

private:
    std::stop_source stop_;
    std::atomic<int> signal_ = 0;
    std::thread thread_;
};

}  // namespace kpisheet
