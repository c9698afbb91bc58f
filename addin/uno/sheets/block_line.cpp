// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/block_line.hpp"

#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

namespace kpisheet {
namespace {

/// Looks for some milliseconds whether it is time to go on. The next block mostly comes within them, and a thread that slept
/// until then is often woken on the processor of the one that wakes it: both would take turns there, beside an idle one.
void look_for(const std::atomic<bool>& sign) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds patience(3);
    for (const auto end = Clock::now() + patience; !sign.load(std::memory_order_relaxed) && Clock::now() < end;) {
        std::this_thread::yield();
    }
}

}  // namespace

BlockLine::BlockLine(CellTaker& taker) : taker_(taker) {
    try {
        taking_ = std::async(std::launch::async, [this] { take_all(); });
    } catch (const std::system_error&) {
        taking_ = {};  // no thread to be had: push() takes each block itself
    }
}

BlockLine::~BlockLine() { close(true); }

bool BlockLine::push(CellBlock block) {
    if (!taking_.valid()) {
        ended_ = ended_ || !taker_.take(block);
        return !ended_;
    }
    look_for(may_push_);
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return may_push(); });
        if (ended_) {
            return false;
        }
        waiting_.push_back(std::move(block));
        tell();
    }
    changed_.notify_all();
    return true;
}

void BlockLine::finish() {
    close(false);
    if (taking_.valid()) {
        taking_.get();
    }
}

void BlockLine::close(bool drop) {
    {
        const std::scoped_lock lock(mutex_);
        closed_ = true;
        if (drop) {
            waiting_.clear();
        }
        tell();
    }
    changed_.notify_all();
}

/// Under the lock.
void BlockLine::tell() {
    may_push_.store(may_push(), std::memory_order_relaxed);
    may_take_.store(may_take(), std::memory_order_relaxed);
}

/// Until the line is closed and empty, or the limits allow no more.
void BlockLine::take_all() {
    // However this ends, by an exception too, nobody may wait for it any longer.
    struct End {
        BlockLine& line;
        ~End() {
            {
                const std::scoped_lock lock(line.mutex_);
                line.ended_ = true;
                line.tell();
            }
            line.changed_.notify_all();
        }
    } const end{*this};
    while (true) {
        CellBlock block;
        look_for(may_take_);
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return may_take(); });
            if (waiting_.empty()) {
                return;
            }
            block = std::move(waiting_.front());
            waiting_.pop_front();
            tell();
        }
        changed_.notify_all();
        if (!taker_.take(block)) {
            return;
        }
    }
}

}  // namespace kpisheet
