// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/inner_shift.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

constexpr std::size_t most_words = 40;    ///< different ones, in a column of few words
constexpr int least_rows = 4;
constexpr int least_evidence = 2;

bool holds_few_words(ColumnRole role) {
    return role == ColumnRole::grade || role == ColumnRole::department || role == ColumnRole::unit || role == ColumnRole::direction ||
           role == ColumnRole::category;
}

bool is_figure(Look look) { return look == Look::value || look == Look::missing || look == Look::period; }

}  // namespace

const InnerShifts::Words* InnerShifts::words_of(std::size_t column) const {
    const auto [found, is_new] = words_.try_emplace(column);
    auto& words = found->second;
    if (is_new) {
        int rows = 0;
        for (auto row = first_row_; row <= last_row_ && row - first_row_ < telling_rows && words.size() <= most_words; ++row) {
            const auto text = grid_.text(row, columns_.columns[column].column);
            words[text] += text.empty() ? 0 : 1;
            rows += text.empty() ? 0 : 1;
        }
        if (words.size() > most_words || rows < least_rows) {
            words.clear();
        }
    }
    return words.empty() ? nullptr : &words;
}

InnerShifts::Fit InnerShifts::fit(const SheetCell& cell, std::int32_t heading) const {
    const auto* column = columns_.at(heading);
    if (column == nullptr) {
        return Fit::none;
    }
    if (columns_.named_role(heading) != ColumnRole::unknown) {
        return Fit::open;
    }
    const auto look = grid_.look(cell);
    if (is_value_column(column->role)) {
        return is_figure(look) ? Fit::proven : look == Look::prose ? Fit::open : Fit::none;
    }
    const auto* words = holds_few_words(column->role) ? words_of(static_cast<std::size_t>(heading - columns_.columns.front().column)) : nullptr;
    if (words == nullptr) {
        return Fit::open;
    }
    if (column->role == ColumnRole::department && look == Look::department && heading != cell.at.column) {
        return Fit::proven;  // of a section that no other row names
    }
    const auto known = words->find(grid_.text(cell));
    const auto others = known == words->end() ? 0 : known->second - (heading == cell.at.column ? 1 : 0);
    return others > 0 ? Fit::proven : Fit::none;
}

/// How many cells from column `first` on are proven to belong to the heading beside them. Less than zero where one is not.
int InnerShifts::evidence(std::int32_t row, std::int32_t first, std::int32_t by) const {
    int proofs = 0;
    for (const auto& cell : grid_.sheet().row(row)) {
        if (cell.at.column < first || grid_.text(cell).empty()) {
            continue;
        }
        const auto here = fit(cell, cell.at.column);
        const auto there = fit(cell, cell.at.column - by);
        if (there == Fit::none && here != Fit::none) {
            return -1;
        }
        const bool proven = here == Fit::none && there == Fit::proven;
        // A section beside its own column, under figures, is no word that may be meant there.
        const auto* beside = proven && grid_.look(cell) == Look::department ? columns_.at(cell.at.column - by) : nullptr;
        const bool section = beside != nullptr && beside->role == ColumnRole::department && is_value_column(columns_.at(cell.at.column)->role);
        proofs += section ? least_evidence : proven ? 1 : 0;
    }
    return proofs;
}

RowShift InnerShifts::of_row(std::int32_t row) const {
    const bool odd = std::ranges::any_of(grid_.sheet().row(row), [&](const auto& cell) {
        const auto* column = columns_.at(cell.at.column);
        const auto look = grid_.look(cell);
        const bool words = look == Look::words || look == Look::department;
        return column != nullptr && columns_.named_role(cell.at.column) == ColumnRole::unknown && ((is_value_column(column->role) && words) || (holds_few_words(column->role) && is_figure(look)));
    });
    RowShift best;
    int most = odd ? least_evidence - 1 : 0;
    for (const auto& column : columns_.columns) {
        if (!odd || !(is_value_column(column.role) || holds_few_words(column.role))) {
            continue;
        }
        const auto first = column.column;
        // Lost: the cell of this heading is gone, and what follows stands one to the left.
        const auto last = columns_.columns.back().column;
        if (const auto proofs = evidence(row, first, -1); proofs > most && grid_.text(row, last).empty()) {
            most = proofs;
            best = {-1, first + 1, 0};
        }
        // Inserted: a blank cell stands here.
        if (const auto proofs = grid_.text(row, first).empty() ? evidence(row, first, 1) : 0; proofs > most) {
            most = proofs;
            best = {1, first, 0};
        }
    }
    return best;
}

}  // namespace kpisheet
