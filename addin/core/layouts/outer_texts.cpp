// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/outer_texts.hpp"

#include <utility>

#include "core/layouts/named_value.hpp"
#include "core/layouts/sheet_context.hpp"
#include "core/layouts/vocabulary.hpp"

namespace kpisheet {
namespace {

/// As above.
bool is_ditto(std::string_view text) { return text == "〃" || text == "々" || text == "同上" || text == "″" || text == "”"; }

}  // namespace

bool OuterTexts::take(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift) {
    bool changed = take_kind(grid, columns, row, shift);
    for (const auto& column : columns.columns) {
        const auto number = column.column;
        if (!is_outer_column(column.role) || number + shift < 0) {
            continue;
        }
        const auto* cell = grid.sheet().seen_at({row, number + shift});
        if (cell == nullptr || grid.text(*cell).empty()) {
            changed = end_goal_words(grid, number) || changed;
            continue;
        }
        const auto known = cells_.find(number);
        if (known != cells_.end() && is_ditto(grid.text(*cell))) {
            continue;
        }
        if (known != cells_.end() && known->second->text_number == cell->text_number) {
            continue;
        }
        const auto section = columns.named_department == number ? split_named_department(cell->text) : std::nullopt;
        auto text = printed_line(section ? section->name : cell->text);
        cells_[number] = cell;
        if (const auto held = texts_.find(number); held != texts_.end() && held->second == text) {
            continue;
        }
        texts_.erase(texts_.upper_bound(number), texts_.end());
        cells_.erase(cells_.upper_bound(number), cells_.end());
        texts_[number] = std::move(text);
        const auto* merge = grid.sheet().merge_at(cell->at);
        merges_goal_words_ = merges_goal_words_ || (merge != nullptr && merge->last.row > merge->first.row && kind_of_heading(grid.text(*cell)) == IndicatorKind::goal);
        changed = true;
    }
    return changed;
}

/// Where 数値目標 is merged over as many rows as it speaks of, it speaks of one row where it is not merged.
bool OuterTexts::end_goal_words(const Grid& grid, std::int32_t column) {
    const auto held = cells_.find(column);
    if (!merges_goal_words_ || held == cells_.end() || kind_of_heading(grid.text(*held->second)) != IndicatorKind::goal) {
        return false;
    }
    texts_.erase(column);
    cells_.erase(held);
    return true;
}

bool OuterTexts::take_kind(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift) {
    const auto text = columns.kind && *columns.kind + shift >= 0 ? grid.seen(row, *columns.kind + shift) : std::string_view{};
    const auto kind = text.empty() ? kind_ : kind_word(text);
    const bool changed = kind != kind_;
    kind_ = kind;
    return changed;
}

void OuterTexts::clear() {
    texts_.clear();
    cells_.clear();
    kind_.reset();
}

}  // namespace kpisheet
