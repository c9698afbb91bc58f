// SPDX-License-Identifier: MPL-2.0
#include "recall/book.hpp"

#include <algorithm>

#include "core/sheets/sheet_text.hpp"

namespace kpisheet::recall {
namespace {

Draft draft_of(const Sheet& sheet) {
    Draft draft;
    draft.sheet = sheet.name();
    draft.layout = sheet.name();
    for (const auto& cell : sheet.cells()) {
        auto& made = draft.cells[cell.at];
        made = {std::string(cell.text), std::nullopt, {}, std::string(cell.formula)};
        if (cell.kind == SheetCell::Kind::number) {
            made.number = cell.number;
            made.format = sheet.formats()[cell.format];
        }
        draft.last_column = std::max(draft.last_column, cell.at.column);
    }
    draft.merges.assign(sheet.merges().begin(), sheet.merges().end());
    for (std::int32_t row = 0; row < sheet.row_count(); ++row) {
        if (sheet.is_row_hidden(row)) {
            draft.hidden_rows.push_back(row);
        }
    }
    return draft;
}

}  // namespace

Workbook Book::workbook() const {
    Workbook all;
    for (const auto& draft : sheets) {
        all.sheets.push_back(std::move(draft.workbook().sheets.front()));
    }
    return all;
}

Book book_from_text(std::string_view text) {
    Book book;
    for (const auto& made : workbook_from_text(text)) {
        book.sheets.push_back(draft_of(made.sheet));
    }
    return book;
}

Book as_sent_out(const Book& book, const Recognition& read) {
    int last = 0;
    const auto for_each_value = [&](auto use) {
        for (const auto& table : read.tables) {
            for (const auto& indicator : table.indicators) {
                for (const auto& value : indicator.values) {
                    if (value.cell != indicator.cell) {
                        use(table.sheet, value);
                    }
                }
            }
        }
    };
    for_each_value([&](std::size_t, const KpiValue& value) {
        const bool written = value.role == ValueRole::actual && value.state == State::value;
        last = written ? std::max(last, value.heading_year.value_or(value.year.value_or(0))) : last;
    });
    auto form = book;
    for_each_value([&](std::size_t sheet, const KpiValue& value) {
        const bool of_last = value.heading_year.value_or(value.year.value_or(-1)) == last;
        if (of_last && !value.formula && (value.role == ValueRole::actual || value.role == ValueRole::rate)) {
            form.sheets[sheet].cells.erase(value.cell);
        }
    });
    return form;
}

}  // namespace kpisheet::recall
