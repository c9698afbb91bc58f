// SPDX-License-Identifier: MPL-2.0
#include "recall/draft.hpp"

#include <algorithm>
#include <iterator>

namespace kpisheet::recall {

void Draft::text(std::int32_t row, std::int32_t column, std::string_view text) {
    cells[{row, column}] = {std::string(text), std::nullopt, {}, {}};
    last_column = std::max(last_column, column);
}

void Draft::number(std::int32_t row, std::int32_t column, double number, std::string_view format, std::string_view formula) {
    cells[{row, column}] = {{}, number, std::string(format), std::string(formula)};
    last_column = std::max(last_column, column);
}

void Draft::merge(std::int32_t first_row, std::int32_t first_column, std::int32_t last_row, std::int32_t last_column_of_merge) {
    if (first_row != last_row || first_column != last_column_of_merge) {
        merges.push_back({{first_row, first_column}, {last_row, last_column_of_merge}});
    }
}

Address Draft::value(std::int32_t row, std::int32_t column, ValueRole role, std::optional<int> year, double number,
                     const Kpi& kpi, bool with_unit) {
    text(row, column, figure(number, kpi.decimals) + (with_unit ? kpi.unit : ""));
    written.push_back({{row, column}, role, year, number, kpi.unit});
    return {row, column};
}

Address Draft::number_value(std::int32_t row, std::int32_t column, ValueRole role, std::optional<int> year, double number,
                            const Kpi& kpi, bool unit_in_format) {
    if (kpi.unit == "%" && unit_in_format) {
        this->number(row, column, number / 100, "0.0%");
    } else {
        this->number(row, column, number,
                     std::string(kpi.decimals > 0 ? "0.0" : "#,##0") + (unit_in_format ? "\"" + kpi.unit + "\"" : ""));
    }
    written.push_back({{row, column}, role, year, number, kpi.unit});
    return {row, column};
}

Address Draft::missing(std::int32_t row, std::int32_t column, ValueRole role, std::optional<int> year, std::string_view mark) {
    text(row, column, mark);
    written.push_back({{row, column}, role, year, std::nullopt, {}});
    return {row, column};
}

Address Draft::rate(std::int32_t row, std::int32_t column, int year, double ratio) {
    const auto shown = percent(ratio);
    text(row, column, shown);
    std::string digits;
    std::ranges::copy_if(shown, std::back_inserter(digits), [](char c) { return c != ',' && c != '%'; });
    written.push_back({{row, column}, ValueRole::rate, year, std::stod(digits), "%"});
    return {row, column};
}

Workbook Draft::workbook() const {
    SheetBuilder builder(sheet);
    for (const auto& [at, cell] : cells) {
        if (cell.number) {
            builder.add_number(at, *cell.number, builder.format(cell.format), cell.formula);
        } else if (cell.text.starts_with('#')) {
            builder.add_error(at, cell.text, cell.formula);
        } else if (!cell.text.empty()) {
            builder.add_text(at, cell.text, cell.formula);
        }
    }
    for (const auto& merge : merges) {
        builder.add_merge(merge);
    }
    for (const auto row : hidden_rows) {
        builder.hide_rows(row, row);
    }
    Workbook workbook;
    workbook.sheets.push_back(builder.build());
    return workbook;
}

}  // namespace kpisheet::recall
