// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/watch.hpp"

#include <algorithm>
#include <utility>

namespace kpisheet {
namespace {

using std::chrono::steady_clock;

constexpr auto between_watches = std::chrono::milliseconds(20);

}  // namespace

Watch::Watch(ProcessGroup& process, Allowance allowance, std::stop_token run)
    : thread_([this, &process, allowance, run = std::move(run)](const std::stop_token& end) {
          look_after(process, allowance, run, end);
      }) {}

std::optional<Unreadable> Watch::reason() {
    const std::lock_guard lock(mutex_);
    return reason_;
}

std::size_t Watch::most_addresses() {
    const std::lock_guard lock(mutex_);
    return most_addresses_;
}

void Watch::look_after(ProcessGroup& process, Allowance allowance, const std::stop_token& run,
                       const std::stop_token& end) {
    const auto give_up = steady_clock::now() + allowance.time;
    const auto at_first = process.memory().own;
    std::unique_lock lock(mutex_);
    while (!end.stop_requested()) {
        ended_.wait_for(lock, end, between_watches, [] { return false; });
        if (end.stop_requested()) {
            return;
        }
        const auto memory = process.memory();
        most_addresses_ = std::max(most_addresses_, memory.address);
        if (memory.own > at_first + allowance.memory) {
            reason_ = Unreadable::too_large;
        } else if (steady_clock::now() >= give_up) {
            reason_ = Unreadable::out_of_time;
        }
        if (reason_ || run.stop_requested()) {
            process.kill();
            return;
        }
    }
}

}  // namespace kpisheet
