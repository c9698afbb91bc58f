// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_cells.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/layouts/indicator_name.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/heading.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_listed = 3;
constexpr std::size_t most_compared_sheets = 40;

/// The first of so many cells.
Text join(std::span<const Address> first, std::size_t count) {
    Text text;
    for (std::size_t i = 0; i < first.size() && i < most_listed; ++i) {
        text.ja += (i == 0 ? "" : "、") + to_text(first[i]);
        text.en += (i == 0 ? "" : ", ") + to_text(first[i]);
    }
    if (const auto shown = std::min(first.size(), most_listed); count > shown) {
        text.ja += fmt::format(" ほか{}か所", count - shown);
        text.en += fmt::format(" and {} more", count - shown);
    }
    return text;
}

}  // namespace

bool is_blank(const Sheet& sheet, Address at) {
    const auto* cell = at.row < 0 || at.column < 0 ? nullptr : sheet.seen_at(at);
    return cell == nullptr || trim(cell->text).empty();
}

std::string seen_text(const Sheet& sheet, Address at) {
    const auto* cell = at.row < 0 || at.column < 0 ? nullptr : sheet.seen_at(at);
    return cell == nullptr ? std::string{} : on_one_line(trim(cell->text));
}

const Column* column_with(const Table& table, ColumnRole role) {
    const auto found = std::ranges::find(table.columns, role, &Column::role);
    return found == table.columns.end() ? nullptr : &*found;
}

std::span<const Table> comparable_tables(const Examined& examined) {
    const std::span<const Table> all = examined.recognition.tables;
    if (examined.workbook.sheets.size() <= most_compared_sheets) {
        return all;
    }
    const auto first = std::ranges::lower_bound(all, examined.sheet_index, {}, &Table::sheet);
    const auto last = std::ranges::upper_bound(all, examined.sheet_index, {}, &Table::sheet);
    return {first, last};
}

std::optional<ValueRole> category_of_row(const Sheet& sheet, const Table& table, const Indicator& indicator,
                                         std::int32_t row) {
    if (!table.row_order.empty()) {
        const auto place = static_cast<std::size_t>(row - indicator.first_row);
        return place < table.row_order.size() ? std::optional(table.row_order[place]) : std::nullopt;
    }
    const auto* column = column_with(table, ColumnRole::category);
    const auto at = column == nullptr ? -1 : column->column + whole_shift(table, indicator);
    const auto* cell = at < 0 ? nullptr : sheet.seen_at({row, at});
    if (cell == nullptr) {
        return std::nullopt;
    }
    const NormalText normal(cell->text);
    return row_category(trim(normal.view()));
}

Address heading_of_year(const Sheet& sheet, const Table& table, std::int32_t column) {
    std::optional<Address> digits;  // 2年目 below 2022年度
    for (auto row = table.header_last; row >= table.header_first; --row) {
        const auto* cell = sheet.seen_at({row, column});
        const NormalText normal(cell == nullptr ? std::string_view{} : cell->text);
        if (read_heading(normal.view()).period) {
            return cell->at;
        }
        if (!digits && normal.view().find_first_of("0123456789") != std::string_view::npos) {
            digits = cell->at;
        }
    }
    return digits.value_or(Address{table.header_last, column});
}

Text role_words(ValueRole role) {
    switch (role) {
        case ValueRole::base:
            return {"基準値", "base value"};
        case ValueRole::target:
            return {"目標値", "target"};
        case ValueRole::actual:
            return {"実績値", "actual"};
        case ValueRole::rate:
            return {"達成率", "achievement rate"};
        case ValueRole::total:
            return {"合計", "total"};
        case ValueRole::forecast:
            return {"見込値", "forecast"};
    }
    return {};
}

Text list_cells(std::span<const Address> cells) { return join(cells, cells.size()); }

Text CellTally::words() const {
    const auto cells = join(first_, count_);
    return {fmt::format("{}か所（{}）", count_, cells.ja),
            fmt::format("{} cell{} ({})", count_, count_ == 1 ? "" : "s", cells.en)};
}

std::vector<bool> rows_of_indicators(const Examined& examined) {
    std::vector<bool> rows(static_cast<std::size_t>(examined.sheet.row_count()));
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            for (auto row = indicator.first_row; row <= std::min(indicator.last_row, examined.sheet.row_count() - 1); ++row) {
                rows[static_cast<std::size_t>(row)] = true;
            }
        }
    }
    return rows;
}

}  // namespace kpisheet
