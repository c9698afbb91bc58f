// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/block_line.hpp"

#include <system_error>
#include <utility>

namespace kpisheet {

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
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return waiting_.size() < most_waiting || ended_; });
        if (ended_) {
            return false;
        }
        waiting_.push_back(std::move(block));
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
    }
    changed_.notify_all();
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
            }
            line.changed_.notify_all();
        }
    } const end{*this};
    while (true) {
        CellBlock block;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return !waiting_.empty() || closed_; });
            if (waiting_.empty()) {
                return;
            }
            block = std::move(waiting_.front());
            waiting_.pop_front();
        }
        changed_.notify_all();
        if (!taker_.take(block)) {
            return;
        }
    }
}

}  // namespace kpisheet
