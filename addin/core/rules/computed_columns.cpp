// SPDX-License-Identifier: MPL-2.0
#include "core/rules/computed_columns.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <vector>

#include "core/layouts/row_category.hpp"
#include "core/rules/cost_totals.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

constexpr std::ptrdiff_t least_formulas = 3;

/// What survey_formulas asks of a value; these figures belong to no role.
const KpiValue& no_value_of_its_own() {
    static const KpiValue value = [] {
        KpiValue made;
        made.role = ValueRole::total;
        made.state = State::value;
        return made;
    }();
    return value;
}

/// Whether enough formulas of a column stand in rows of indicators: those of sums between them do not.
bool computes_indicators(const Sheet& sheet, const Table& table, std::int32_t column) {
    const auto rows = sheet.formulas_in(column);
    if (std::ssize(rows) < least_formulas) {
        return false;
    }
    std::vector<bool> computed(static_cast<std::size_t>(rows.back()) + 1);
    for (const auto row : rows) {
        computed[static_cast<std::size_t>(row)] = true;
    }
    std::ptrdiff_t formulas = 0;
    return std::ranges::any_of(table.indicators, [&](const auto& indicator) {
        const auto row = static_cast<std::size_t>(indicator.first_row);
        formulas += row < computed.size() && computed[row] ? 1 : 0;
        return formulas >= least_formulas;
    });
}

/// 達成 and 未達成 that formulas show, and what is typed in their place; a dash or a remark is none of their words.
void add_grades(const Sheet& sheet, const Table& table, const Column& column, std::vector<ValueCell>& found) {
    std::vector<ValueCell> cells;
    std::set<std::string_view> words;
    std::ptrdiff_t formulas = 0;
    for (const auto& indicator : table.indicators) {
        const auto* cell = sheet.cell({indicator.first_row, column.column + table.shift});
        if (cell != nullptr && !indicator.is_shifted() && cell->kind == SheetCell::Kind::text && !cell->text.empty()) {
            cells.push_back({&indicator, &no_value_of_its_own(), cell});
            if (cell->is_formula()) {
                words.insert(cell->text);
                ++formulas;
            }
        }
    }
    if (formulas >= least_formulas) {
        std::ranges::copy_if(cells, std::back_inserter(found), [&](const auto& one) { return words.contains(one.cell->text); });
    }
}

/// 差 below 計画 and 実績 of each indicator: rows that hold no values, in the columns of values.
void add_rows_of_blocks(const Sheet& sheet, const Table& table, std::vector<ValueCell>& found) {
    const auto* category = column_with(table, ColumnRole::category);
    if (category == nullptr || table.shift != 0) {
        return;
    }
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    std::vector<ValueCell> words;  // ◎ that formulas show, or that were typed in their place
    for (const auto& indicator : table.indicators) {
        for (auto row = indicator.first_row + 1; row <= indicator.last_row && !indicator.is_shifted(); ++row) {
            const auto* word = sheet.cell({row, category->column});
            if (word == nullptr || word->kind != SheetCell::Kind::text || !is_other_category(NormalText(word->text).view())) {
                continue;
            }
            for (const auto& cell : sheet.row(row)) {
                const bool figure = cell.at.column > category->column && cell.kind == SheetCell::Kind::number;
                const bool text = cell.at.column > category->column && cell.kind == SheetCell::Kind::text && !cell.text.empty();
                if (figure) {
                    found.push_back({&indicator, &no_value_of_its_own(), &cell});
                } else if (text) {
                    words.push_back({&indicator, &no_value_of_its_own(), &cell});
                }
            }
        }
    }
    std::set<std::string_view> shown;
    for (const auto& one : words) {
        if (one.cell->is_formula()) {
            shown.insert(one.cell->text);
        }
    }
    std::ranges::copy_if(words, std::back_inserter(found), [&](const auto& one) { return shown.contains(one.cell->text); });
    const auto formulas = std::count_if(found.begin() + before, found.end(), [](const auto& one) { return one.cell->is_formula(); });
    if (formulas < least_formulas) {
        found.resize(static_cast<std::size_t>(before));
    }
}

}  // namespace

std::vector<ValueCell> computed_cells(const Sheet& sheet, const Table& table) {
    std::vector<ValueCell> found;
    if (!sheet.has_formulas()) {
        return found;
    }
    for (const auto& column : table.columns) {
        if (!sheet.has_formulas_in(column.column + table.shift)) {
            continue;
        }
        if (column.role == ColumnRole::grade) {
            add_grades(sheet, table, column, found);
            continue;
        }
        if (column.role == ColumnRole::note || column.role == ColumnRole::unknown) {
            add_grades(sheet, table, column, found);  // 見通し, whatever its heading
        }
        if (column.role != ColumnRole::note && column.role != ColumnRole::unknown && column.role != ColumnRole::cost) {
            continue;
        }
        if (!computes_indicators(sheet, table, column.column + table.shift)) {
            continue;
        }
        const auto before = static_cast<std::ptrdiff_t>(found.size());
        for (const auto& indicator : table.indicators) {
            const auto* cell = sheet.cell({indicator.first_row, column.column + table.shift});
            if (cell != nullptr && !indicator.is_shifted() && cell->kind == SheetCell::Kind::number) {
                found.push_back({&indicator, &no_value_of_its_own(), cell});
            }
        }
        const auto formulas = std::count_if(found.begin() + before, found.end(), [](const auto& one) { return one.cell->is_formula(); });
        if (formulas < least_formulas) {
            found.resize(static_cast<std::size_t>(before));
        }
    }
    add_rows_of_blocks(sheet, table, found);
    return found;
}

std::vector<ValueCell> computed_totals(const Sheet& sheet, const Table& table) {
    constexpr std::int32_t farthest = 2;  // rows
    std::vector<ValueCell> found;
    if (table.indicators.empty() || table.shift != 0) {
        return found;
    }
    const auto& indicator = table.indicators.back();
    for (auto row = indicator.last_row + 1; row <= std::min(indicator.last_row + farthest, sheet.row_count() - 1); ++row) {
        if (!is_grand_total(sheet, row)) {
            continue;
        }
        std::ptrdiff_t formulas = 0;
        for (const auto& cell : sheet.row(row)) {
            if (cell.kind == SheetCell::Kind::number) {
                found.push_back({&indicator, &no_value_of_its_own(), &cell});
                formulas += cell.is_formula() ? 1 : 0;
            }
        }
        return formulas >= least_formulas ? found : std::vector<ValueCell>{};
    }
    return found;
}

}  // namespace kpisheet
