// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/sheet.hpp"

#include <algorithm>

namespace kpisheet {

std::span<const SheetCell> Sheet::row(std::int32_t row) const {
    if (rows_.empty()) {
        return {};
    }
    // Most sheets have no empty rows at their beginning: then a row is where its number says.
    const auto last = rows_.end() - 1;
    const auto guess = static_cast<std::size_t>(row);
    auto found = rows_.begin();
    if (row >= 0 && guess + 1 < rows_.size() && rows_[guess].row == row) {
        found += row;
    } else {
        found =
            std::lower_bound(found, last, row, [](const RowStart& start, std::int32_t at) { return start.row < at; });
    }
    if (found == last || found->row != row) {
        return {};
    }
    return std::span(cells_).subspan(found->cell, (found + 1)->cell - found->cell);
}

const SheetCell* Sheet::cell(Address at) const {
    const auto cells = row(at.row);
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
