// SPDX-License-Identifier: MPL-2.0
// Which cells of a row may have moved together.
#include "core/layouts/column_content.hpp"
#include "core/layouts/inner_shift.hpp"

namespace kpisheet {

bool InnerShifts::may_begin_at(std::size_t column) const {
    const auto role = columns_.columns[column].role;
    return is_value_column(role) || holds_few_words(role) || (role == ColumnRole::unknown && !columns_.columns[column].heading.empty() && words_of(column) != nullptr);
}

/// The last value column of those side by side up to `last`, where something else follows.
std::size_t InnerShifts::last_value_before(std::size_t first, std::size_t last) const {
    auto found = last;
    while (found > first && !is_value_column(columns_.columns[found].role)) {
        --found;
    }
    return found;
}

/// The cells that may have moved: right of a blank, up to the next blank or the end; left into the place of a lost cell, and a
/// blank is left behind them.
std::vector<InnerShifts::Part> InnerShifts::parts(const Row& row) const {
    std::vector<Part> found;
    const auto count = row.cells.size();
    for (std::size_t first = 0; first < count; ++first) {
        if (!may_begin_at(first) || row.covered[first]) {
            continue;
        }
        auto end = first;  // behind the last column that no merge covers
        while (end < count && !row.covered[end]) {
            ++end;
        }
        if (row.cells[first] == nullptr) {
            auto last = first;
            while (last + 1 < end && row.cells[last + 1] != nullptr) {
                ++last;
                if (row.kind != nullptr && last + 1 < end && UsualCells::is_blank(*row.kind, last, true)) {
                    found.push_back({first, last, 1});  // into a year to come, which took the shift up
                }
            }
            if (last > first) {
                found.push_back({first, last, 1});
            }
            if (const auto over = last_value_before(first, last); over > first && over < last) {
                found.push_back({first, over, 1});  // pasted over the last value, and what is right of it kept
            }
            for (auto later = last + 2; later < end && row.kind != nullptr; ++later) {
                if (row.cells[later] != nullptr && UsualCells::is_blank(*row.kind, later, true)) {
                    found.push_back({first, later, 1});  // 目標 | 実績 | 目標 | 実績 of two years to come
                }
            }
            if (last + 1 < end) {
                found.push_back({first, end - 1, 1});
            }
        } else {
            auto last = first;
            while (last < end && row.cells[last] != nullptr) {
                ++last;
            }
            if (last < end) {
                found.push_back({first, last, -1});
            }
            for (auto blank = last + 1; blank < end; ++blank) {  // behind years to come, blank in all rows
                if (row.cells[blank] == nullptr) {
                    found.push_back({first, blank, -1});
                }
            }
        }
    }
    return found;
}

}  // namespace kpisheet
