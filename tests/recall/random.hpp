// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace kpisheet::recall {

/// SplitMix64 (Steele, Lea, Flood 2014): the same sequence on every machine, unlike the library's distributions.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// 0 … bound − 1.
    int below(int bound) {
        state_ += 0x9E3779B97F4A7C15U;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<int>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(bound));
    }

private:
    std::uint64_t state_;
};

}  // namespace kpisheet::recall
