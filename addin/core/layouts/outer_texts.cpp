// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/outer_texts.hpp"

#include <utility>

#include "core/layouts/vocabulary.hpp"

namespace kpisheet {

bool OuterTexts::take(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift) {
    bool changed = false;
    for (const auto& column : columns.columns) {
        const auto number = column.column;
        if (!is_outer_column(column.role) || number + shift < 0) {
            continue;
        }
        const auto* cell = grid.sheet().seen_at({row, number + shift});
        if (cell == nullptr || grid.text(*cell).empty()) {
            continue;
        }
        const auto known = cells_.find(number);
        if (known != cells_.end() && known->second->text_number == cell->text_number) {
            continue;
        }
        auto text = printed_line(cell->text);
        cells_[number] = cell;
        if (const auto held = texts_.find(number); held != texts_.end() && held->second == text) {
            continue;
        }
        texts_.erase(texts_.upper_bound(number), texts_.end());
        cells_.erase(cells_.upper_bound(number), cells_.end());
        texts_[number] = std::move(text);
        changed = true;
    }
    return changed;
}

void OuterTexts::clear() {
    texts_.clear();
    cells_.clear();
}

}  // namespace kpisheet
