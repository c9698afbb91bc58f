// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/sheets/address.hpp"

namespace kpisheet {

/// Goes down a sheet, some rows at a time, over rectangles with something attached to each. What has been passed or is
/// still ahead costs nothing.
template <class Attached>
class RowsSweep {
public:
    struct Item {
        Range range;
        Attached attached;
    };

    explicit RowsSweep(std::vector<Item> items) : items_(std::move(items)) {
        const auto before = [](const Item& left, const Item& right) { return left.range.first < right.range.first; };
        if (!std::is_sorted(items_.begin(), items_.end(), before)) {
            std::sort(items_.begin(), items_.end(), before);
        }
    }

    /// The first row from `row` on that some rectangle covers; -1 when there is none.
    [[nodiscard]] std::int32_t next_row(std::int32_t row) {
        drop_above(row);
        if (!active_.empty()) {
            return row;
        }
        return next_ < items_.size() ? std::max(row, items_[next_].range.first.row) : -1;
    }

    /// Calls `use(part, attached)` for the part of every rectangle that lies in the rows first … last. Each call goes
    /// further down.
    template <class Use>
    void in_rows(std::int32_t first, std::int32_t last, Use use) {
        drop_above(first);
        for (; next_ < items_.size() && items_[next_].range.first.row <= last; ++next_) {
            if (items_[next_].range.last.row >= first) {
                active_.push_back(next_);
            }
        }
        for (const auto at : active_) {
            auto part = items_[at].range;
            part.first.row = std::max(part.first.row, first);
            part.last.row = std::min(part.last.row, last);
            use(part, items_[at].attached);
        }
    }

private:
    void drop_above(std::int32_t row) {
        std::erase_if(active_, [&](std::size_t at) { return items_[at].range.last.row < row; });
    }

    std::vector<Item> items_;
    std::size_t next_ = 0;
    std::vector<std::size_t> active_;
};

}  // namespace kpisheet
