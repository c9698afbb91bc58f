// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// What a rule counts for the values of one column and one role: found at once for each of a table's many values.
template <class Count>
class PerColumn {
public:
    [[nodiscard]] Count& of(const KpiValue& value) {
        const auto at = place(value);
        if (at >= places_.size()) {
            places_.resize(at + 1);
        }
        if (places_[at] == 0) {
            counts_.emplace_back();
            places_[at] = static_cast<std::uint32_t>(counts_.size());
        }
        return counts_[places_[at] - 1];
    }
    /// Of a value that was counted.
    [[nodiscard]] const Count& at(const KpiValue& value) const { return counts_[places_[place(value)] - 1]; }
    [[nodiscard]] const std::deque<Count>& all() const { return counts_; }

private:
    static std::size_t place(const KpiValue& value) {
        constexpr std::size_t roles = 6;
        return static_cast<std::size_t>(value.cell.column) * roles + static_cast<std::size_t>(value.role);
    }

    std::vector<std::uint32_t> places_;  ///< one more than the index in `counts_`; 0 is none
    std::deque<Count> counts_;
};

}  // namespace kpisheet
