// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/recognise.hpp"

#include <algorithm>
#include <future>

#include "core/layouts/card.hpp"
#include "core/layouts/cost_table.hpp"
#include "core/layouts/direction_legend.hpp"
#include "core/layouts/goal_legend.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/header_band.hpp"
#include "core/layouts/lost_heading.hpp"
#include "core/layouts/named_directions.hpp"
#include "core/layouts/plan_years.hpp"
#include "core/layouts/row_legend.hpp"
#include "core/layouts/table_ends.hpp"
#include "core/layouts/tally_head.hpp"
#include "core/layouts/table_reader.hpp"
#include "core/layouts/transposed.hpp"
#include "core/layouts/years.hpp"

namespace kpisheet {
namespace {

bool is_value(const HeadedColumn& column) {
    const auto role = column.heading.role;
    return column.heading.is_year_only() || role == ColumnRole::base || role == ColumnRole::target || role == ColumnRole::actual;
}

/// Columns that a table may end at: blank in the header band and below it.
std::vector<bool> blank_columns(const Grid& grid, const HeaderBand& band, std::int32_t width) {
    std::vector<bool> blank(static_cast<std::size_t>(width), true);
    for (const auto& column : band.columns) {
        if (column.column < width) {
            blank[static_cast<std::size_t>(column.column)] = false;
        }
    }
    auto left = std::ranges::count(blank, true);  // most sheets fill every column in their first rows
    for (auto row = band.first; row <= band.data_last && left > 0; ++row) {
        for (const auto& cell : grid.sheet().row(row)) {
            const auto at = static_cast<std::size_t>(cell.at.column);
            left -= blank[at] ? 1 : 0;
            blank[at] = false;
        }
    }
    return blank;
}

/// The column ranges of the tables that stand side by side under one band: each has a name and values of its own.
std::vector<std::pair<std::int32_t, std::int32_t>> side_by_side(const Grid& grid, const HeaderBand& band, const SheetYears& years, const GradeTexts& grades) {
    const auto width = std::max(grid.sheet().column_count(), band.columns.back().column + 1);
    const auto blank = blank_columns(grid, band, width);
    const auto complete = [&](std::int32_t from, std::int32_t to) {
        bool name = false;
        bool value = false;
        for (const auto& column : band.columns) {
            if (column.column >= from && column.column <= to) {
                name = name || column.heading.role == ColumnRole::kpi;
                value = value || is_value(column);
            }
        }
        return name && value;
    };
    // Beyond a blank column, the same years again without a name are somebody's own calculation, no part of the table.
    const auto repeats = [&](std::int32_t from, std::int32_t column) {
        const auto is_left = [&](const HeadedColumn& c) { return c.column >= from && c.column < column; };
        int again = 0;
        for (const auto& right : band.columns) {
            if (right.column <= column || !right.heading.is_year_only()) {
                continue;
            }
            const auto year = years.fiscal_year(*right.heading.period);
            again += std::ranges::any_of(band.columns, [&](const auto& left) {
                return is_left(left) && left.heading.is_year_only() && year && years.fiscal_year(*left.heading.period) == year;
            });
        }
        return again >= 2;
    };
    std::vector<std::pair<std::int32_t, std::int32_t>> ranges;
    std::int32_t from = 0;
    while (from < width && blank[static_cast<std::size_t>(from)]) {
        ++from;
    }
    for (auto column = from; column < width; ++column) {
        if (blank[static_cast<std::size_t>(column)] && complete(from, column - 1) && complete(column + 1, width - 1)) {
            ranges.push_back({from, column - 1});
            from = column + 1;
        } else if (blank[static_cast<std::size_t>(column)] && complete(from, column - 1) && repeats(from, column)) {
            ranges.push_back({from, column - 1});
            return ranges;
        } else if (blank[static_cast<std::size_t>(column)] && complete(from, column - 1) && !complete(column + 1, width - 1) && tallies_beyond(grid.sheet(), band.last, column, grades) >= 2) {
            ranges.push_back({from, column - 1});  // 基本目標 | KPI数 | Ａ | Ｂ beside the table
            return ranges;
        }
    }
    auto to = width - 1;
    while (to > from && blank[static_cast<std::size_t>(to)]) {
        --to;
    }
    ranges.push_back({from, to});
    return ranges;
}

/// Whether nobody wrote a name or a value below the headings: a form as it was sent out. Formulas and labels of rows
/// (目標値, 実績値) may stand there.
bool is_blank_form(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to) {
    for (const auto& column : band.columns) {
        if (column.column < from || column.column > to || (column.heading.role != ColumnRole::kpi && !is_value(column))) {
            continue;
        }
        for (auto row = band.last + 1; row <= band.data_last; ++row) {
            const auto* cell = grid.sheet().cell({row, column.column});
            if (cell != nullptr && !cell->is_formula() && !cell->text.empty()) {
                return false;
            }
        }
    }
    return true;
}

/// The rows of a card are no table's: 目標 | 実績 over its years is no header, and a table above ends where a card begins.
void leave_to_cards(const std::vector<Card>& cards, std::int32_t rows, std::vector<HeaderBand>& bands) {
    if (cards.empty()) {
        return;
    }
    std::vector<bool> of_card(static_cast<std::size_t>(rows));
    for (const auto& card : cards) {
        for (auto row = card.range.first.row; row <= card.range.last.row; ++row) {
            of_card[static_cast<std::size_t>(row)] = true;
        }
    }
    std::erase_if(bands, [&](const auto& band) { return of_card[static_cast<std::size_t>(band.last)]; });
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const auto end = i + 1 < bands.size() ? bands[i + 1].first : rows;
        auto row = bands[i].last + 1;
        while (row < end && !of_card[static_cast<std::size_t>(row)]) {
            ++row;
        }
        bands[i].data_last = row - 1;
    }
}

void recognise_sheet(const Sheet& sheet, std::size_t index, std::span<const ToldRole> told, Recognition& recognition) {
    const Grid grid(sheet);
    const SheetYears years(grid);
    auto other = std::async(has_work_for_two(sheet) ? std::launch::async | std::launch::deferred : std::launch::deferred, [&] {
        auto found = find_cards(grid);
        add_transposed(grid, found);
        return found;
    });
    auto bands = find_header_bands(grid);
    auto cards = other.get();
    leave_to_cards(cards, sheet.row_count(), bands);
    const GradeTexts grades(sheet);
    end_tables(grid, grades, bands);
    mark_told_roles(told, index, sheet.column_count(), bands);
    SheetContext context;
    context.row_legend = find_row_legend(grid);
    const auto first_table = recognition.tables.size();
    std::int32_t next_row = 0;
    auto card = cards.begin();
    const auto read_cards = [&](std::int32_t before) {
        for (; card != cards.end() && card->range.first.row < before; ++card) {
            read_headings(grid, next_row, card->range.first.row - 1, context);
            auto table = read_card(grid, *card, years, context);
            table.sheet = index;
            recognition.tables.push_back(std::move(table));
            next_row = std::max(next_row, card->range.last.row + 1);
        }
    };
    for (auto& band : bands) {
        read_cards(band.first);
        read_headings(grid, next_row, band.first - 1, context);
        next_row = band.last + 1;  // below a table that is none, headings go on
        for (const auto& [from, to] : side_by_side(grid, band, years, grades)) {
            if (band.told.empty() && is_cost_table(grid, band, from, to)) {
                continue;
            }
            next_row = band.data_last + 1;
            restore_lost_heading(grid, from, to, band);
            auto table = read_table(grid, band, from, to, years, context);
            table.sheet = index;
            if (table.indicators.empty()) {
                if (band.data_last > band.last && table.columns.size() >= 2) {
                    const bool blank = is_blank_form(grid, band, from, to);
                    const std::string by_hand = band.told.empty() ? "" : "列の役割を手で直した結果、";
                    recognition.unrecognised.push_back(
                        {index,
                         {{band.first, from}, {band.last, to}},
                         by_hand + (blank ? "見出しはあるが、まだ記入されていない" : "見出しはあるが、その下に指標の行が見つからない"),
                         blank});
                }
                continue;
            }
            recognition.tables.push_back(std::move(table));
        }
    }
    read_cards(sheet.row_count());
    const auto tables = std::span(recognition.tables).subspan(first_table);
    if (const auto legend = find_direction_legend(grid); !legend.empty()) {
        for (auto& table : tables) {
            apply_direction_legend(grid, legend, table);
        }
    }
    if (const auto mark = find_goal_mark(grid)) {
        for (auto& table : tables) {
            apply_goal_mark(grid, *mark, table);
        }
    }
    if (std::ranges::any_of(sheet.texts(), [](auto text) { return text.find("数値目標") != std::string_view::npos; })) {
        for (auto& table : tables) {
            apply_named_goals(grid, table);
        }
    }
    settle_goals_alone(grid, tables);
    apply_named_directions(grid, tables);
    settle_plan_years(tables);
}

}  // namespace

Recognition recognise(const Workbook& workbook, std::span<const ToldRole> told, const Pace& pace) {
    Recognition recognition;
    const auto shares = shares_of_work(workbook);
    double done = 0;
    for (std::size_t i = 0; i < workbook.sheets.size() && goes_on(pace, done); ++i) {
        recognise_sheet(workbook.sheets[i], i, told, recognition);
        done += shares[i];
    }
    return recognition;
}

}  // namespace kpisheet
