// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/sheet.hpp"

#include <algorithm>

namespace kpisheet {

std::span<const SheetCell> Sheet::cells_of(std::vector<RowStart>::const_iterator start) const {
    return std::span(cells_).subspan(start->cell, (start + 1)->cell - start->cell);
}

std::span<const SheetCell> Sheet::row(std::int32_t row) const {
    if (rows_.empty()) {
        return {};
    }
    // A row is where its number says, counted from the first row or from the last: in most sheets one of these stretches
    // has no empty rows.
    const auto last = rows_.end() - 1;
    const auto count = last - rows_.begin();
    for (const std::ptrdiff_t guess : {std::ptrdiff_t{row}, count - (last->row - row)}) {
        if (guess >= 0 && guess < count && rows_[static_cast<std::size_t>(guess)].row == row) {
            return cells_of(rows_.begin() + guess);
        }
    }
    const auto found =
        std::lower_bound(rows_.begin(), last, row, [](const RowStart& start, std::int32_t at) { return start.row < at; });
    return found == last || found->row != row ? std::span<const SheetCell>{} : cells_of(found);
}

const SheetCell* Sheet::cell(Address at) const {
    const auto cells = row(at.row);
    if (cells.empty() || at.column < cells.front().at.column) {
        return nullptr;
    }
    const auto guess = static_cast<std::size_t>(at.column - cells.front().at.column);  // right where no cell before it is empty
    if (guess < cells.size() && cells[guess].at.column == at.column) {
        return &cells[guess];
    }
    const auto found = std::lower_bound(cells.begin(), cells.end(), at.column,
                                        [](const SheetCell& cell, auto column) { return cell.at.column < column; });
    return found != cells.end() && found->at.column == at.column ? &*found : nullptr;
}

const SheetCell* Sheet::seen_at(Address at) const {
    const auto* merge = merge_at(at);
    return cell(merge != nullptr ? merge->first : at);
}

const Range* Sheet::merge_at(Address at) const {
    const auto found = merge_index_.find(merges_, at);
    return found != MergeIndex::none ? &merges_[found] : nullptr;
}

bool Sheet::contains(std::span<const Span> spans, std::int32_t line) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), line,
                                        [](std::int32_t at, const Span& span) { return at < span.first; });
    return after != spans.begin() && (after - 1)->last >= line;
}

bool Sheet::is_row_hidden(std::int32_t row) const { return contains(hidden_rows_, row); }

bool Sheet::is_column_hidden(std::int32_t column) const { return contains(hidden_columns_, column); }

std::vector<double> shares_of_work(const Workbook& workbook) {
    std::vector<double> shares;
    double cells = 0;
    for (const auto& sheet : workbook.sheets) {
        shares.push_back(static_cast<double>(sheet.cells().size()) + 1);  // an empty sheet is looked at, too
        cells += shares.back();
    }
    for (auto& share : shares) {
        share /= cells;
    }
    return shares;
}

}  // namespace kpisheet
