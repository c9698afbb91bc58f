// SPDX-License-Identifier: MPL-2.0
#include "command/interrupts.hpp"

#include <pthread.h>

#include <csignal>

namespace kpisheet {
namespace {

constexpr int end_of_waiting = SIGUSR1;  // sent by the destructor to its own thread

sigset_t awaited() {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const auto signal : {SIGINT, SIGTERM, SIGHUP, end_of_waiting}) {
        ::sigaddset(&signals, signal);
    }
    return signals;
}

}  // namespace

Interrupts::Interrupts() {
    const auto signals = awaited();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    thread_ = std::thread([this, signals] {
        for (int received = 0; ::sigwait(&signals, &received) == 0 && received != end_of_waiting;) {
            int none = 0;
            signal_.compare_exchange_strong(none, received);
            stop_.request_stop();
        }
    });
}

Interrupts::~Interrupts() {
    ::pthread_kill(thread_.native_handle(), end_of_waiting);
    thread_.join();
    const auto signals = awaited();
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace kpisheet
