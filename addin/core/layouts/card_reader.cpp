// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/eras/period_search.hpp"
#include "core/layouts/bare_percents.hpp"
#include "core/layouts/card_reading.hpp"
#include "core/layouts/row_values.hpp"
#include "core/layouts/stated_unit.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_unit = 45;  // bytes, 15 kanji

}  // namespace

Table CardReader::read() {
    table_.range = card_.range;
    table_.header_first = card_.range.first.row;
    table_.header_last = card_.lines[card_.name].row;
    const auto named = card_.lines.begin() + static_cast<std::ptrdiff_t>(card_.name);
    for (auto line = card_.lines.begin(); line != named; ++line) {
        read_section(*line);
    }
    name(*named);
    for (auto line = named + 1; line != card_.lines.end(); ++line) {
        if (const auto year = line->year_at ? year_of(line->label.period) : std::nullopt) {
            table_.years_down.push_back({*line->year_at, *year});
        }
        if (&*line == second_heads_) {
            continue;
        }
        if (reads_years_of_values(*line)) {
            continue;
        }
        if (!opens_years_below(*line) && !opens_years_across(*line) && !opens_heads(*line) && !reads_year(*line) && !reads_below_heads(*line)) {
            read_labelled(*line);
        }
    }
    indicator_.path = Path(context_.sections.path(inner_));
    if (indicator_.department.empty() && !indicator_.department_cell) {
        indicator_.department = context_.department;
        indicator_.department_cell = context_.department_cell;
    }
    context_.department_is_used = true;
    date_values();
    settle_bare_rates({&indicator_, 1}, *store_);
    close_indicator(indicator_, unit_, name_unit_, *store_);
    table_.columns.assign(columns_.size(), {});
    std::ranges::transform(columns_, table_.columns.begin(), [](auto& column) { return std::move(column.second); });
    double sum = 0;
    for (const auto& column : table_.columns) {
        sum += column.certainty;
    }
    table_.certainty = sum / static_cast<double>(table_.columns.size());
    table_.indicators.push_back(std::move(indicator_));
    table_.stores.push_back(std::move(store_));
    return std::move(table_);
}

void CardReader::name(const CardLine& line) {
    auto name = read_indicator_name(card_.name_text);
    indicator_.name = std::move(name.name);
    indicator_.cell = card_.name_at;
    indicator_.first_row = card_.name_at.row;
    indicator_.last_row = card_.range.last.row;
    indicator_.cumulative = name.cumulative;
    indicator_.unset = name.unset;
    indicator_.no_target = name.no_target;
    name_unit_ = {std::move(name.unit), name.scale == 0.01 ? 1 : name.scale};
    auto named = line.label;
    auto words = line.words;
    const auto at = std::ranges::find(line.cells, card_.name_at, [](const auto* cell) { return cell->at; });
    if (at != line.cells.end() && at - line.cells.begin() >= 2) {  // 指標番号 | 1-1 | 指標名 | 相談件数
        words = grid_.text(**(at - 1));
        named = read_heading(words);
        read_text(line.label, *line.cells.front());
        read_pairs(line, 1, static_cast<std::size_t>(at - line.cells.begin()) - 1);
    }
    const bool goal = named.goal_indicator || context_.kind == IndicatorKind::goal;
    indicator_.kind = goal ? IndicatorKind::goal : IndicatorKind::kpi;
    read_department_beside(line);
    for (const auto* cell : line.cells) {
        const auto text = grid_.text(*cell);
        if (cell->at != card_.name_at && text.size() <= longest_unit && (text.starts_with("(単位") || text.starts_with("単位"))) {
            unit_ = stated_unit_in(text);  // 数値目標② | 出生数 | (単位:人)
            indicator_.unit = unit_.unit;
        }
    }
    add_column(card_.name_at.column, ColumnRole::kpi, words, named.certainty);
    for (std::size_t i = 1; i + 1 < line.cells.size(); ++i) {  // 成果指標名 | 相談件数 | 令和5年度目標値 | 23
        const auto label = read_heading(grid_.text(*line.cells[i]));
        if (const auto role = label.is_heading() ? value_role(label.role) : std::nullopt) {
            add_value(*line.cells[++i], *role, year_of(label.period), label);
        } else if ((label.role == ColumnRole::direction || label.role == ColumnRole::unit) && label.certainty >= sure_card_label) {
            read_text(label, *line.cells[++i]);  // KPI | 相談件数 | めざす方向 | 増加 | 単位 | 件
        }
    }
}

void CardReader::read_department_beside(const CardLine& line) {
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const auto& label = *line.cells[i];
        if (label.at == card_.name_at || read_heading(grid_.text(label)).role != ColumnRole::department) {
            continue;
        }
        if (i + 1 < line.cells.size()) {
            indicator_.department = printed_line(line.cells[i + 1]->text);
            indicator_.department_cell = line.cells[i + 1]->at;
        } else {
            const auto* merge = grid_.sheet().merge_at(label.at);
            indicator_.department_cell = Address{line.row, (merge == nullptr ? label.at.column : merge->last.column) + 1};
        }
    }
}

void CardReader::read_section(const CardLine& line) {
    if (line.cells.empty()) {
        indicator_.department_cell = Address{line.row, card_.name_at.column};
        return;
    }
    read_department_beside(line);  // 施策番号 | 1-1 | 施策名 | 担い手の確保 | 担当課 | 農林課
    const auto& cell = *line.cells.front();
    if (line.label.role == ColumnRole::department) {
        indicator_.department = printed_line(cell.text);
        indicator_.department_cell = cell.at;
    } else if (line.label.role != ColumnRole::number) {
        context_.sections.open_as(line.words, printed_line(cell.text));
    }
}

void CardReader::add_column(std::int32_t number, ColumnRole role, std::string_view words, double certainty) {
    auto& column = columns_[number];
    if (column.role != ColumnRole::unknown) {
        return;
    }
    column.column = number;
    column.role = role;
    column.heading = words;
    column.certainty = certainty;
    column.reason = {"個票の見出し「" + std::string(words) + "」", "label “" + std::string(words) + "” of a form"};
}

std::optional<int> CardReader::year_of(const std::optional<Period>& period) const {
    return period ? years_.fiscal_year(*period) : std::nullopt;
}

std::optional<int> CardReader::written_year(std::string_view text) const { return year_of(whole_period(text)); }

void CardReader::ask(const CardLine& line, std::int32_t column, std::optional<ValueRole> role, std::optional<int> year) {
    const bool filled = std::ranges::any_of(line.cells, [&](const auto* cell) { return cell->at.column == column; });
    if (role && !filled) {
        table_.blanks.push_back({{line.row, column}, *role, year});
    }
}

void CardReader::add_value(const SheetCell& cell, ValueRole role, std::optional<int> year, const Heading& heading) {
    const auto look = grid_.look(cell);
    if (look == Look::prose || look == Look::category) {
        return;
    }
    auto value = read_single_value(grid_, cell, years_, role, year, *store_);
    if (!heading.unit.empty() && !value.own_unit && value.state == State::value) {
        value.unit = store_->keep_unit(heading.unit);
        value.own_unit = role != ValueRole::rate;
        if (value.number && heading.scale != 1 && !heading.unit.starts_with('%')) {
            value.number = *value.number * heading.scale;
            value.scale = heading.scale;
        }
    }
    if (role == ValueRole::total && heading.of) {
        value.of = value_role(*heading.of);
    }
    value.against = role == ValueRole::rate ? heading.against : std::nullopt;
    store_->add(value, indicator_);
}

void CardReader::read_labelled(const CardLine& line) {
    if (const auto role = line.label.is_heading() ? value_role(line.label.role) : std::nullopt) {
        read_figures(line, *role);
        return;
    }
    if (line.cells.empty() && line.label.role == ColumnRole::department) {
        indicator_.department_cell = Address{line.row, indicator_.cell.column};
    }
    if (line.cells.empty() || !line.label.is_heading()) {
        return;
    }
    if (const auto blank = line.label.role == ColumnRole::department ? blank_answer(line) : std::nullopt) {
        indicator_.department_cell = blank;
        read_pairs(line, 0, line.cells.size());
        return;
    }
    read_text(line.label, *line.cells.front());
    read_pairs(line, 1, line.cells.size());
}

/// 担当課 | (blank) | 算出根拠 | 名簿: what stands next is the next label.
std::optional<Address> CardReader::blank_answer(const CardLine& line) const {
    const Address label{line.row, card_.range.first.column};
    const auto* merge = grid_.sheet().merge_at(label);
    const Address answer{line.row, (merge == nullptr ? label.column : merge->last.column) + 1};
    const auto next = read_heading(grid_.text(*line.cells.front()));
    const bool blank = line.cells.size() >= 2 && line.cells.front()->at.column > answer.column && next.is_heading() && next.certainty >= sure_card_label;
    return blank ? std::optional(answer) : std::nullopt;
}

void CardReader::read_pairs(const CardLine& line, std::size_t first, std::size_t end) {
    for (auto i = first; i + 1 < end; i += 2) {
        const auto label = read_heading(grid_.text(*line.cells[i]));
        const bool tells = label.role == ColumnRole::unit || label.role == ColumnRole::department || label.role == ColumnRole::direction;
        if (tells && label.certainty >= sure_card_label && !read_heading(grid_.text(*line.cells[i + 1])).is_heading()) {
            read_text(label, *line.cells[i + 1]);
        }
    }
}

void CardReader::read_text(const Heading& label, const SheetCell& cell) {
    switch (label.role) {
        case ColumnRole::goal:
        case ColumnRole::measure:
        case ColumnRole::project:
            inner_.push_back(printed_line(cell.text));
            break;
        case ColumnRole::department:
            indicator_.department = printed_line(cell.text);
            indicator_.department_cell = cell.at;
            break;
        case ColumnRole::unit:
            take_unit(cell);
            break;
        case ColumnRole::direction:
            indicator_.better = direction_in(grid_.text(cell));
            indicator_.better_from = indicator_.better == Direction::unknown ? DirectionSource::none : DirectionSource::stated;
            break;
        default:
            break;
    }
}

void CardReader::take_unit(const SheetCell& cell) {
    const auto text = grid_.text(cell);
    if (text.empty()) {
        return;
    }
    unit_ = read_unit_words(text);
    unit_.unit = unit_.unit.empty() ? std::string(text) : unit_.unit;
    indicator_.unit = unit_.unit;
    indicator_.unit_cell = cell.at;
}

void CardReader::read_figures(const CardLine& line, ValueRole role) {
    auto year = year_of(line.label.period);
    bool read = false;
    for (const auto* cell : line.cells) {
        const auto under = across_.find(cell->at.column);
        if (under != across_.end()) {
            add_value(*cell, role, under->second, line.label);
        } else if (const auto written = written_year(grid_.text(*cell)); written && !read) {
            year = written;
        } else if (!read) {
            add_value(*cell, role, year, line.label);
            read = true;
        }
    }
    if (!across_.empty()) {
        for (const auto& [column, under] : across_) {
            ask(line, column, role, under);
        }
    } else if (!read) {
        const auto right = line.cells.empty() ? indicator_.cell.column : line.cells.back()->at.column + 1;
        ask(line, line.column >= 0 ? line.column : right, role, year);
    }
}

Table read_card(const Grid& grid, const Card& card, const SheetYears& years, SheetContext& context) {
    return CardReader(grid, card, years, context).read();
}

}  // namespace kpisheet
