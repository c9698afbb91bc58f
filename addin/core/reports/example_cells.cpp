// SPDX-License-Identifier: MPL-2.0
#include "core/reports/example_cells.hpp"

#include <algorithm>

#include "core/sheets/sheet_text.hpp"

namespace kpisheet {
namespace {

void add_sheets(std::string_view text, ExampleSheet::Of of, std::vector<ExampleSheet>& sheets) {
    for (const auto& [sheet, marked] : workbook_from_text(text)) {
        auto rows = static_cast<std::size_t>(sheet.row_count());
        auto columns = static_cast<std::size_t>(sheet.column_count());
        for (const auto at : marked) {
            rows = std::max(rows, static_cast<std::size_t>(at.row) + 1);
            columns = std::max(columns, static_cast<std::size_t>(at.column) + 1);
        }
        const auto place = [](auto& grid, Address at) -> auto& {
            return grid[static_cast<std::size_t>(at.row)][static_cast<std::size_t>(at.column)];
        };
        ExampleSheet shown{sheet.name(), of, std::vector(rows, std::vector<ExampleSheet::Cell>(columns))};
        for (const auto& cell : sheet.cells()) {
            place(shown.rows, cell.at).text = cell.text;
            place(shown.rows, cell.at).formula = cell.is_formula();
        }
        for (const auto at : marked) {
            place(shown.rows, at).marked = true;
        }
        sheets.push_back(std::move(shown));
    }
}

}  // namespace

std::vector<ExampleSheet> example_sheets(std::string_view text) {
    std::vector<ExampleSheet> sheets;
    const auto parts = example_parts(text);
    add_sheets(parts.checked, ExampleSheet::Of::checked, sheets);
    if (!parts.form.empty()) {
        add_sheets(parts.form, ExampleSheet::Of::form, sheets);
    }
    if (!parts.previous.empty()) {
        add_sheets(parts.previous, ExampleSheet::Of::previous, sheets);
    }
    return sheets;
}

}  // namespace kpisheet
