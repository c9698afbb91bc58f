// SPDX-License-Identifier: MPL-2.0
// The lines of a form that head others, by years or by roles, and what stands below them.
#include <algorithm>

#include "core/layouts/card_heads.hpp"
#include "core/layouts/card_reading.hpp"
#include "core/layouts/column_content.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/row_values.hpp"

namespace kpisheet {

bool CardReader::opens_years_below(const CardLine& line) {
    const bool titled = line.words.empty() || is_neutral_heading(line.words) || line.label.role == ColumnRole::category;
    std::map<std::int32_t, Heading> roles;
    for (const auto* cell : line.cells) {
        auto heading = read_heading(grid_.text(*cell));
        if (!heading.is_heading() || heading.is_year_only()) {
            return false;
        }
        roles[cell->at.column] = std::move(heading);
    }
    if (!titled || std::ranges::none_of(roles, [](const auto& entry) { return value_role(entry.second.role).has_value(); })) {
        return false;
    }
    below_ = std::move(roles);
    across_.clear();
    for (const auto* cell : line.cells) {
        const auto& heading = below_.at(cell->at.column);
        if (columns_.contains(cell->at.column)) {
            columns_.erase(cell->at.column);  // the name stands over the first of them
        }
        add_column(cell->at.column, heading.role, grid_.text(*cell), heading.certainty);
    }
    return true;
}

bool CardReader::opens_years_across(const CardLine& line) {
    std::map<std::int32_t, int> years;
    for (const auto* cell : line.cells) {
        if (const auto year = written_year(grid_.text(*cell))) {
            years[cell->at.column] = *year;
        }
    }
    const bool all = years.size() == line.cells.size() && years.size() >= 2;
    if (!all || (line.label.certainty >= 0.7 && value_role(line.label.role))) {
        return false;
    }
    across_ = std::move(years);
    below_.clear();
    return true;
}

bool CardReader::opens_heads(const CardLine& line) {
    if (!is_line_of_heads(line, grid_)) {
        return false;
    }
    table_.header_last = line.row;
    heads_.clear();
    below_.clear();
    across_.clear();
    const auto add = [&](std::int32_t column, std::string_view text) {
        auto heading = read_heading(text);
        if (heading.is_heading() && (value_role(heading.role) || heading.is_year_only())) {
            columns_.erase(column);  // the name stands over it
            add_column(column, value_role(heading.role) ? heading.role : ColumnRole::actual, text, heading.certainty);
            columns_[column].year = year_of(heading.period);
            heads_[column] = std::move(heading);
        }
    };
    two_rows_ = &line == &card_.lines.back() ? std::nullopt : read_two_row_heads(grid_, line, *(&line + 1));
    if (two_rows_) {
        second_heads_ = &line + 1;
        table_.header_last = second_heads_->row;
        for (const auto& [column, heading] : two_rows_->values) {
            columns_.erase(column);
            add_column(column, heading.role, two_rows_->words.at(column), heading.certainty);
            columns_[column].year = year_of(heading.period);
            heads_[column] = heading;
        }
    } else {
        add(card_.range.first.column, line.words);
        for (const auto* cell : line.cells) {
            add(cell->at.column, grid_.text(*cell));
        }
    }
    unit_column_.reset();
    for (const auto* cell : line.cells) {
        if (read_heading(grid_.text(*cell)).role == ColumnRole::unit) {
            unit_column_ = cell->at.column;  // 数値の推移 | (単位) | 従前値 | H27
        }
    }
    // 現状値 beside 基準値 is the latest actual.
    const bool has_base = std::ranges::any_of(heads_, [](const auto& head) { return head.second.role == ColumnRole::base && !head.second.current; });
    for (auto& [column, heading] : heads_) {
        if (has_base && heading.role == ColumnRole::base && heading.current) {
            heading.role = columns_[column].role = ColumnRole::actual;
        }
    }
    return true;
}

bool CardReader::reads_below_heads(const CardLine& line) {
    const auto first = card_.range.first.column;
    const auto* label = grid_.sheet().cell({line.row, first});
    const bool is_figure = label != nullptr && heads_.contains(first) && (grid_.look(*label) == Look::value || grid_.look(*label) == Look::missing);
    const auto category = is_figure ? std::nullopt : row_category(line.words);
    if (heads_.empty() || (!line.words.empty() && !is_figure && !category && !is_neutral_heading(line.words))) {  // 数値 | 8 | 11
        return false;
    }
    const bool other = std::ranges::none_of(line.cells, [&](const auto* cell) { return heads_.contains(cell->at.column); });
    if (other && !is_figure) {
        return false;
    }
    if (const auto* unit = unit_column_ ? grid_.sheet().cell({line.row, *unit_column_}) : nullptr; unit != nullptr && !is_figure && category != ValueRole::rate && grid_.look(*unit) != Look::missing) {
        take_unit(*unit);
    }
    const auto asides = two_rows_ ? row_asides(grid_, *two_rows_, line.row) : std::map<ColumnRole, RowAsides>{};
    for (auto& [column, heading] : heads_) {
        const auto* cell = grid_.sheet().cell({line.row, column});
        const auto aside = asides.find(heading.role);
        if (aside != asides.end() && !aside->second.unit.empty()) {
            auto unit = read_unit_words(aside->second.unit);
            heading.unit = unit.unit.empty() ? std::string(aside->second.unit) : std::move(unit.unit);
            heading.scale = unit.scale;
        }
        const bool dated = aside != asides.end() && aside->second.year_cell;
        const auto year = dated && !heading.period ? written_year(aside->second.year) : year_of(heading.period);
        const auto own = value_role(heading.role);
        const bool of_row = !own || (category == ValueRole::rate && own != ValueRole::total);
        const auto role = of_row ? category.value_or(ValueRole::actual) : *own;
        if (cell != nullptr && !grid_.text(*cell).empty()) {
            const auto before = indicator_.values.size();
            add_value(*cell, role, year, role == ValueRole::rate && heading.unit.empty() ? line.label : heading);
            if (dated && indicator_.values.size() > before) {
                auto& value = indicator_.values.back();
                auto kept = value.aside == nullptr ? ValueAside{} : *value.aside;
                kept.year_cell = aside->second.year_cell;
                value.aside = store_->keep(std::move(kept));
            }
        } else if (column != first || !category) {
            // 最終目標 over 目標値 and 実績値 asks for a target in the first; over 実績値 alone, in that.
            const bool own_row = std::ranges::any_of(card_.lines, [&](const auto& one) { return one.row > table_.header_last && row_category(one.words) == own; });
            const bool asks = of_row ? !own || category != ValueRole::rate : !category || category == (own_row ? own : ValueRole::actual);
            if (asks) {
                ask(line, column, role, year);
            }
        }
    }
    return true;
}

bool CardReader::reads_years_of_values(const CardLine& line) {
    const auto dated_role = [&](std::string_view label) {
        const auto heading = names_year(label) ? read_heading(label) : Heading{};
        const auto role = heading.is_heading() && !heading.period ? value_role(heading.role) : std::nullopt;
        return role == ValueRole::base || role == ValueRole::target ? role : std::nullopt;
    };
    auto label = line.words;
    bool alone = !line.cells.empty();
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const auto text = grid_.text(*line.cells[i]);
        const auto role = dated_role(label);
        const auto year = role ? written_year(text) : std::nullopt;
        if (year) {
            years_of_roles_.push_back({*role, *year, line.cells[i]->at});
        }
        alone = alone && (i % 2 == 0 ? year.has_value() : dated_role(text).has_value());
        label = text;
    }
    return alone;
}

void CardReader::date_values() {
    for (auto& value : indicator_.values) {
        const auto dated = std::ranges::find(years_of_roles_, value.role, &YearOfRole::role);
        if (dated == years_of_roles_.end() || value.year || !value.period().empty()) {
            continue;
        }
        value.year = value.heading_year = dated->year;
        auto kept = value.aside == nullptr ? ValueAside{} : *value.aside;
        kept.year_cell = dated->cell;
        value.aside = store_->keep(std::move(kept));
    }
}

bool CardReader::reads_year(const CardLine& line) {
    const auto year = below_.empty() ? std::nullopt : written_year(line.words);
    if (!year) {
        return false;
    }
    table_.years_down.push_back({{line.row, card_.range.first.column}, *year});
    for (const auto* cell : line.cells) {
        const auto heading = below_.find(cell->at.column);
        const auto role = heading == below_.end() ? std::nullopt : value_role(heading->second.role);
        if (role) {
            add_value(*cell, *role, year, heading->second);
        }
    }
    for (const auto& [column, heading] : below_) {
        ask(line, column, value_role(heading.role), year);
    }
    return true;
}

}  // namespace kpisheet
