// SPDX-License-Identifier: MPL-2.0
#include "recall/draft_moves.hpp"

#include <functional>

namespace kpisheet::recall {
namespace {

using Line = std::function<std::optional<std::int32_t>(std::int32_t)>;  ///< where a row or column goes; nothing: away

std::optional<std::int32_t> stay(std::int32_t line) { return line; }

Line inserted_before(std::int32_t at) {
    return [at](std::int32_t line) { return std::optional(line >= at ? line + 1 : line); };
}

Line removed(std::int32_t first, std::int32_t last) {
    return [first, last](std::int32_t line) {
        return line < first ? std::optional(line) : line <= last ? std::nullopt : std::optional(line - (last - first + 1));
    };
}

class Move {
public:
    Move(const Draft& draft, Line rows, Line columns) : draft_(draft), rows_(std::move(rows)), columns_(std::move(columns)) {}

    Draft run() {
        Draft moved = draft_;
        moved.cells.clear();
        for (const auto& [at, cell] : draft_.cells) {
            if (const auto to = place(at)) {
                moved.cells[*to] = cell;
            }
        }
        moved.merges.clear();
        for (const auto& merge : draft_.merges) {
            move_merge(merge, moved);
        }
        std::erase_if(moved.places, [&](Place& one) { return !move_place(one); });
        for (auto* heading : {&moved.base_heading, &moved.target_heading}) {
            *heading = *heading ? place(**heading) : std::nullopt;
        }
        move_all(moved.year_headings);
        return moved;
    }

private:
    [[nodiscard]] std::optional<Address> place(Address at) const {
        const auto row = rows_(at.row);
        const auto column = columns_(at.column);
        return row && column ? std::optional(Address{*row, *column}) : std::nullopt;
    }

    /// What is left of it: its first and last line that stay.
    void move_merge(const Range& merge, Draft& moved) const {
        std::optional<Range> range;
        for (auto row = merge.first.row; row <= merge.last.row; ++row) {
            for (auto column = merge.first.column; column <= merge.last.column; ++column) {
                if (const auto to = place({row, column})) {
                    range = range ? Range{range->first, *to} : Range{*to, *to};
                }
            }
        }
        if (!range) {
            return;
        }
        if (const auto anchor = draft_.cells.find(merge.first); anchor != draft_.cells.end()) {
            moved.cells[range->first] = anchor->second;
        }
        if (!range->is_single()) {
            moved.merges.push_back(*range);
        }
    }

    bool move_place(Place& one) const {
        const auto name = place(one.name);
        if (!name) {
            return false;
        }
        one.last_row += name->row - one.name.row;
        one.name = *name;
        for (auto* cell : {&one.department, &one.unit, &one.base, &one.target, &one.second_label, &one.total}) {
            *cell = *cell ? place(**cell) : std::nullopt;
        }
        for (auto* cells : {&one.targets, &one.actuals, &one.rates}) {
            move_all(*cells);
        }
        return true;
    }

    void move_all(std::map<int, Address>& cells) const {
        for (auto at = cells.begin(); at != cells.end();) {
            const auto to = place(at->second);
            if (to) {
                at->second = *to;
                ++at;
            } else {
                at = cells.erase(at);
            }
        }
    }

    const Draft& draft_;
    Line rows_;
    Line columns_;
};

}  // namespace

Draft with_row_before(const Draft& draft, std::int32_t row) { return Move(draft, inserted_before(row), stay).run(); }
Draft with_column_before(const Draft& draft, std::int32_t column) { return Move(draft, stay, inserted_before(column)).run(); }
Draft without_rows(const Draft& draft, std::int32_t first, std::int32_t last) { return Move(draft, removed(first, last), stay).run(); }
Draft without_column(const Draft& draft, std::int32_t column) { return Move(draft, stay, removed(column, column)).run(); }

Draft blank_form(const Draft& draft) {
    auto form = draft;
    for (const auto& place : draft.places) {
        for (const auto& [year, at] : place.actuals) {
            form.cells.erase(at);
        }
        for (const auto& [year, at] : place.rates) {
            if (form.cells[at].formula.empty()) {
                form.cells.erase(at);
            }
        }
    }
    return form;
}

Draft year_before(const Draft& draft) {
    auto before = draft;
    for (const auto& place : draft.places) {
        for (const auto* cells : {&place.actuals, &place.rates}) {
            if (const auto at = cells->find(as_of); at != cells->end()) {
                before.cells.erase(at->second);
            }
        }
    }
    return before;
}

}  // namespace kpisheet::recall
