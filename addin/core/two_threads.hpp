// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>

namespace kpisheet {

/// Does `work(first, last)` for the halves of 0 … `count`, each on a thread of its own, and waits for both. Where no
/// second thread can be had, one does both. `work` must not throw.
template <class Work>
void work_in_halves(std::size_t count, Work work) {
    const auto half = count / 2;
    auto other = std::async([&] { work(half, count); });
    work(std::size_t{0}, half);
    other.get();
}

/// Does `work(thread, first, last)` for pieces of 0 … `count` on two threads, 0 and 1, each of which takes the next piece when
/// it has done one: neither waits long for the other where one is slower. Where no second thread can be had, one does all.
/// `work` must not throw.
template <class Work>
void work_in_pieces(std::size_t count, std::size_t piece, Work work) {
    std::atomic<std::size_t> next = 0;
    const auto take_all = [&](std::size_t thread) {
        for (auto first = next.fetch_add(piece); first < count; first = next.fetch_add(piece)) {
            work(thread, first, std::min(first + piece, count));
        }
    };
    auto other = std::async([&] { take_all(1); });
    take_all(0);
    other.get();
}

}  // namespace kpisheet
