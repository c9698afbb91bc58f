// SPDX-License-Identifier: MPL-2.0
#include "recall/alterations.hpp"

#include <algorithm>

#include "recall/draft_moves.hpp"

namespace kpisheet::recall {
namespace {

using Planted = std::optional<Alteration>;

std::int32_t shift_of(const Table& table, const Indicator& indicator) { return table.shift + indicator.shift; }

/// A table with headings over columns: not a form for one KPI, whose labels stand beside.
bool has_columns(const Table& table) { return table.blanks.empty() && table.indicators.size() >= 2 && table.columns.size() >= 3; }

bool is_merged_across(const Draft& draft, std::int32_t column) {
    return std::ranges::any_of(draft.merges, [&](const Range& merge) {
        return merge.first.column < merge.last.column && merge.first.column <= column && column <= merge.last.column;
    });
}

bool holds_years(const Table& table, std::int32_t column) {
    return std::ranges::any_of(table.indicators, [&](const Indicator& one) {
        return std::ranges::any_of(one.values, [&](const KpiValue& value) { return value.year_cell() && value.year_cell()->column == column; });
    });
}

/// The last column that only a reader looks at: who is in charge, remarks.
const Column* side_column(const Book& book, const Table& table) {
    const Column* found = nullptr;
    for (const auto& column : table.columns) {
        const bool side = column.role == ColumnRole::department || column.role == ColumnRole::note;
        found = side && !column.heading.empty() && !holds_years(table, column.column) && !is_merged_across(book.sheets[table.sheet], column.column) ? &column : found;
    }
    return found;
}

Range headings(const Table& table) { return {{table.header_first, 0}, {table.header_last, 16383}}; }

Planted write(const Book& book, const Table& table, Address at, const std::string& text) {
    Alteration made{book, table.sheet, at, {}};
    auto& cell = made.book.sheets[table.sheet].cells[at];
    if (cell.number) {
        cell.number = *cell.number * 3 + 7;
        cell.text.clear();
    } else {
        cell.text = text;
    }
    cell.formula.clear();
    return made;
}

Planted change_value(const Book& book, const Table& table, const Indicator& indicator, const KpiValue* value) {
    // 11人(令和2年度)→80人(5年間): a cell that holds base and target is not written anew.
    const bool alone = value != nullptr && std::ranges::count(indicator.values, value->cell, &KpiValue::cell) == 1;
    const bool plain = alone && value->number && !value->compound && value->cell != indicator.cell && value->text.size() < 30 && !value->formula;
    return plain ? write(book, table, value->cell, figure(*value->number / value->scale * 3 + 7, value->decimals) + std::string(value->own_unit ? value->unit : std::string_view{})) : std::nullopt;
}

const KpiValue* value_with(const Indicator& indicator, ValueRole role) {
    const auto found = std::ranges::find(indicator.values, role, &KpiValue::role);
    return found == indicator.values.end() ? nullptr : &*found;
}

Planted base_changed(const Book& book, const Table& table, const Indicator& indicator) {
    return change_value(book, table, indicator, value_with(indicator, ValueRole::base));
}

Planted target_changed(const Book& book, const Table& table, const Indicator& indicator) {
    return change_value(book, table, indicator, value_with(indicator, ValueRole::target));
}

/// The earliest actual, where there is a later one: it was reported before.
Planted past_actual_changed(const Book& book, const Table& table, const Indicator& indicator) {
    const KpiValue* first = nullptr;
    int last = 0;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && value.year && value.state == State::value) {
            first = first == nullptr || *value.year < *first->year ? &value : first;
            last = std::max(last, *value.year);
        }
    }
    return first != nullptr && *first->year < last && !first->provisional ? change_value(book, table, indicator, first) : std::nullopt;
}

Planted renamed(const Book& book, const Table& table, const Indicator& indicator) {
    const auto cell = book.sheets[table.sheet].cells.find(indicator.cell);
    const bool own = cell != book.sheets[table.sheet].cells.end() && cell->second.text == indicator.name && indicator.name.size() > 12;
    return own ? write(book, table, indicator.cell, "全市における" + indicator.name) : std::nullopt;
}

Planted department_changed(const Book& book, const Table& table, const Indicator& indicator) {
    return indicator.department_cell && has_columns(table) ? write(book, table, *indicator.department_cell, "危機管理室") : std::nullopt;
}

Planted unit_changed(const Book& book, const Table& table, const Indicator& indicator) {
    return indicator.unit_cell && has_columns(table) ? write(book, table, *indicator.unit_cell, "世帯") : std::nullopt;
}

Planted removed(const Book& book, const Table& table, const Indicator& indicator) {
    const auto at = static_cast<std::size_t>(&indicator - table.indicators.data());
    const auto repeats = std::ranges::count(table.indicators, indicator.name, &Indicator::name);
    // The only one of its section may be another section's to hand in.
    const auto of_section = std::ranges::count(table.indicators, indicator.department, &Indicator::department);
    if (!has_columns(table) || at == 0 || repeats > 1 || of_section < 2 || indicator.breakdown || table.indicators[at - 1].last_row >= indicator.first_row) {
        return std::nullopt;
    }
    Alteration made{book, table.sheet, table.indicators[at - 1].cell, {}};
    auto& draft = made.book.sheets[table.sheet];
    draft = without_rows(draft, indicator.first_row, indicator.last_row);
    return made;
}

Planted added(const Book& book, const Table& table, const Indicator& indicator) {
    if (!has_columns(table) || indicator.name.size() < 12) {
        return std::nullopt;
    }
    Alteration made{book, table.sheet, {indicator.last_row + 1 + indicator.cell.row - indicator.first_row, indicator.cell.column}, {}};
    auto& draft = made.book.sheets[table.sheet];
    const auto rows = indicator.last_row - indicator.first_row + 1;
    const auto before = draft;
    for (std::int32_t i = 0; i < rows; ++i) {
        draft = with_row_before(draft, indicator.last_row + 1);
    }
    // What stands in cells of its own, from the name on; what is merged with the rows above is shared.
    for (const auto& [at, cell] : before.cells) {
        if (at.row >= indicator.first_row && at.row <= indicator.last_row && at.column >= indicator.cell.column) {
            draft.cells[{at.row + rows, at.column}] = cell;
        }
    }
    draft.cells[made.cell] = {"姉妹都市との相互訪問の実施", std::nullopt, {}, {}};
    for (const auto& value : indicator.values) {
        if (value.cell != indicator.cell) {
            auto& cell = draft.cells[{value.cell.row + rows, value.cell.column}];
            if (cell.number) {
                cell.number = *cell.number * 7 + 13;
                cell.text.clear();
            } else if (value.number) {
                cell.text = "9" + cell.text;
            }
        }
    }
    return made;
}

Planted column_removed(const Book& book, const Table& table, const Indicator& /*any*/) {
    const auto* column = has_columns(table) ? side_column(book, table) : nullptr;
    if (column == nullptr || column->column == 0) {
        return std::nullopt;
    }
    Alteration made{book, table.sheet, {table.header_first, column->column - 1}, headings(table)};
    auto& draft = made.book.sheets[table.sheet];
    draft = without_column(draft, column->column);
    return made;
}

Planted column_added(const Book& book, const Table& table, const Indicator& /*any*/) {
    const auto* column = has_columns(table) ? side_column(book, table) : nullptr;
    if (column == nullptr) {
        return std::nullopt;
    }
    Alteration made{book, table.sheet, {table.header_first, column->column}, headings(table)};
    auto& draft = made.book.sheets[table.sheet];
    draft = with_column_before(draft, column->column);
    draft.text(table.header_first, column->column, "参考資料の番号");
    draft.merge(table.header_first, column->column, table.header_last, column->column);
    for (const auto& indicator : table.indicators) {
        draft.text(indicator.first_row, column->column, "資料3");
    }
    return made;
}

/// To the end of the table.
Planted column_moved(const Book& book, const Table& table, const Indicator& any) {
    const auto* column = has_columns(table) ? side_column(book, table) : nullptr;
    const auto last = table.columns.back().column;
    if (column == nullptr || column->column + 1 >= last || shift_of(table, any) != 0) {
        return std::nullopt;
    }
    Alteration made{book, table.sheet, {table.header_first, last}, headings(table)};
    auto& draft = made.book.sheets[table.sheet];
    draft = with_column_before(draft, last + 1);
    for (const auto& [at, cell] : book.sheets[table.sheet].cells) {
        if (at.column == column->column) {
            draft.cells[{at.row, last + 1}] = cell;
        }
    }
    for (const auto& merge : book.sheets[table.sheet].merges) {
        if (merge.first.column == column->column) {
            draft.merges.push_back({{merge.first.row, last + 1}, {merge.last.row, last + 1}});
        }
    }
    draft = without_column(draft, column->column);
    return made;
}

Planted heading_renamed(const Book& book, const Table& table, const Indicator& /*any*/) {
    const auto* column = has_columns(table) ? side_column(book, table) : nullptr;
    if (column == nullptr) {
        return std::nullopt;
    }
    for (auto row = table.header_last; row >= table.header_first; --row) {
        const Address at{row, column->column};
        if (const auto cell = book.sheets[table.sheet].cells.find(at); cell != book.sheets[table.sheet].cells.end() && !cell->second.text.empty()) {
            return write(book, table, at, column->role == ColumnRole::note ? "特記事項等" : "主管部署");
        }
    }
    return std::nullopt;
}

Planted formula_overwritten(const Book& book, const Table& table, const Indicator& indicator) {
    for (const auto& value : indicator.values) {
        if (value.formula && value.number) {
            return write(book, table, value.cell, {});
        }
    }
    return std::nullopt;
}

constexpr AlterationKind kinds[] = {
    {kind::column_removed, column_removed},
    {kind::column_added, column_added},
    {kind::column_moved, column_moved},
    {kind::heading_renamed, heading_renamed},
    {kind::kpi_removed, removed},
    {kind::kpi_added, added},
    {kind::kpi_renamed, renamed},
    {kind::unit_changed, unit_changed},
    {kind::section_changed, department_changed},
    {kind::formula_typed_over, formula_overwritten},
    {kind::base_changed, base_changed},
    {kind::target_changed, target_changed},
    {kind::base_changed_since, base_changed},
    {kind::target_changed_since, target_changed},
    {kind::past_actual_changed, past_actual_changed},
    {kind::kpi_dropped, removed},
    {kind::kpi_new, added},
    {kind::kpi_renamed_since, renamed},
};

}  // namespace

std::span<const AlterationKind> alteration_kinds() { return kinds; }

}  // namespace kpisheet::recall
