// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/sheets/text_store.hpp"

namespace kpisheet {

/// What the figures met last look like: in a large sheet they recur.
class ShownFigures {
public:
    struct Entry {
        std::uint64_t bits = 0;    ///< of the number: -0 and 0 may look different
        std::uint16_t format = 0;
        KeptText shown;            ///< empty until the entry is filled in

        [[nodiscard]] bool is(double number, std::uint16_t code) const {
            return shown.number != 0 && bits == std::bit_cast<std::uint64_t>(number) && format == code;
        }
    };

    /// The entry for this figure: its own if it is known, else one to be filled in. Null in a small sheet, where it would
    /// not pay.
    [[nodiscard]] Entry* of(double number, std::uint16_t format) {
        if (entries_.empty()) {
            if (++asked_ < worth_it_from) {
                return nullptr;
            }
            entries_.resize(count);
        }
        const auto mixed = (std::bit_cast<std::uint64_t>(number) + format) * 0x9E3779B97F4A7C15U;  // Fibonacci hashing
        return &entries_[(mixed >> 40U) % count];
    }

private:
    static constexpr std::size_t count = 8192;
    static constexpr std::size_t worth_it_from = 1000;
    std::vector<Entry> entries_;
    std::size_t asked_ = 0;
};

}  // namespace kpisheet
