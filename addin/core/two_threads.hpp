// SPDX-License-Identifier: MPL-2.0
#pragma once

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

}  // namespace kpisheet
