// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <future>
#include <mutex>

#include "uno/sheets/cell_block.hpp"
#include "uno/sheets/cell_taker.hpp"

namespace kpisheet {

/// Blocks of cells that wait to be taken, in their order, by one thread while the office hands over the next ones: a block
/// that takes long holds nobody up as long as few wait. Where no second thread can be had, each is taken at once.
class BlockLine {
public:
    explicit BlockLine(CellTaker& taker);
    /// What still waits is dropped.
    ~BlockLine();
    BlockLine(const BlockLine&) = delete;
    BlockLine& operator=(const BlockLine&) = delete;

    /// False when an earlier block was too much for the limits; nothing is taken any more then.
    [[nodiscard]] bool push(CellBlock block);
    /// Waits until all that was pushed is taken; it is the last call.
    void finish();

private:
    void take_all();
    void close(bool drop);
    [[nodiscard]] bool may_push() const { return waiting_.size() < most_waiting || ended_; }
    [[nodiscard]] bool may_take() const { return !waiting_.empty() || closed_; }
    void tell();

    static constexpr std::size_t most_waiting = 1;  // more would leave the caches before they are taken

    CellTaker& taker_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<CellBlock> waiting_;
    std::atomic<bool> may_push_ = true;   ///< as may_push() and may_take() say, to be seen without the lock
    std::atomic<bool> may_take_ = false;
    bool closed_ = false;
    bool ended_ = false;          ///< the thread takes nothing more
    std::future<void> taking_;    ///< goes first: it uses the others
};

}  // namespace kpisheet
