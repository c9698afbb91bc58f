// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/eras/period_search.hpp"
#include "core/layouts/card.hpp"
#include "core/layouts/card_heads.hpp"
#include "core/layouts/column_content.hpp"
#include "core/layouts/open_indicator.hpp"
#include "core/layouts/row_values.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

class CardReader {
public:
    CardReader(const Grid& grid, const Card& card, const SheetYears& years, SheetContext& context)
        : grid_(grid), card_(card), years_(years), context_(context) {}

    Table read() {
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

private:
    void name(const CardLine& line) {
        auto name = read_indicator_name(card_.name_text);
        indicator_.name = std::move(name.name);
        indicator_.cell = card_.name_at;
        indicator_.first_row = card_.name_at.row;
        indicator_.last_row = card_.range.last.row;
        indicator_.cumulative = name.cumulative;
        indicator_.unset = name.unset;
        indicator_.no_target = name.no_target;
        name_unit_ = {std::move(name.unit), name.scale == 0.01 ? 1 : name.scale};
        const bool goal = line.label.goal_indicator || context_.kind == IndicatorKind::goal;
        indicator_.kind = goal ? IndicatorKind::goal : IndicatorKind::kpi;
        read_department_beside(line);
        add_column(card_.name_at.column, ColumnRole::kpi, line.words, line.label.certainty);
        for (std::size_t i = 1; i + 1 < line.cells.size(); ++i) {  // 成果指標名 | 相談件数 | 令和5年度目標値 | 23
            const auto label = read_heading(grid_.text(*line.cells[i]));
            if (const auto role = label.is_heading() ? value_role(label.role) : std::nullopt) {
                add_value(*line.cells[++i], *role, year_of(label.period), label);
            }
        }
    }

    /// 指標名 | … | 担当課 | 産業振興課
    void read_department_beside(const CardLine& line) {
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

    /// 基本目標 | … above the name holds for this card and, until its next line, for what is below.
    void read_section(const CardLine& line) {
        if (line.cells.empty()) {
            indicator_.department_cell = Address{line.row, card_.name_at.column};
            return;
        }
        const auto& cell = *line.cells.front();
        if (line.label.role == ColumnRole::department) {
            indicator_.department = printed_line(cell.text);
            indicator_.department_cell = cell.at;
        } else if (line.label.role != ColumnRole::number) {
            context_.sections.open_as(line.words, printed_line(cell.text));
        }
    }

    void add_column(std::int32_t number, ColumnRole role, std::string_view words, double certainty) {
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

    std::optional<int> year_of(const std::optional<Period>& period) const {
        return period ? years_.fiscal_year(*period) : std::nullopt;
    }

    std::optional<int> written_year(std::string_view text) const { return year_of(whole_period(text)); }

    /// (blank) | 目標 | 実績: the roles of the columns under it, whose rows begin with a year.
    bool opens_years_below(const CardLine& line) {
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

    /// 年度 | R2 | R3 | R4: the years of the columns under it, whose rows begin with 目標値 or 実績値.
    bool opens_years_across(const CardLine& line) {
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

    /// 従前値 | H27 | H28 | 目標値: what stands below each of them.
    bool opens_heads(const CardLine& line) {
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
        // 現状値 beside 基準値 is the latest actual.
        const bool has_base = std::ranges::any_of(heads_, [](const auto& head) { return head.second.role == ColumnRole::base && !head.second.current; });
        for (auto& [column, heading] : heads_) {
            if (has_base && heading.role == ColumnRole::base && heading.current) {
                heading.role = columns_[column].role = ColumnRole::actual;
            }
        }
        return true;
    }

    /// 目標値 | 8 | 9 | 10, or figures alone, below these headings.
    bool reads_below_heads(const CardLine& line) {
        const auto first = card_.range.first.column;
        const auto* label = grid_.sheet().cell({line.row, first});
        const bool is_figure = label != nullptr && heads_.contains(first) && (grid_.look(*label) == Look::value || grid_.look(*label) == Look::missing);
        const auto category = is_figure ? std::nullopt : row_category(line.words);
        if (heads_.empty() || (!line.words.empty() && !is_figure && !category)) {
            return false;
        }
        const bool other = std::ranges::none_of(line.cells, [&](const auto* cell) { return heads_.contains(cell->at.column); });
        if (other && !is_figure) {
            return false;
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
                add_value(*cell, role, year, heading);
                if (dated && indicator_.values.size() > before) {
                    auto& value = indicator_.values.back();
                    auto kept = value.aside == nullptr ? ValueAside{} : *value.aside;
                    kept.year_cell = aside->second.year_cell;
                    value.aside = store_->keep(std::move(kept));
                }
            } else if (column != first || !category) {
                const bool asks = of_row ? category != ValueRole::rate : !category || category == ValueRole::actual;
                if (asks) {
                    ask(line, column, role, year);
                }
            }
        }
        return true;
    }

    /// R2 | 3,500 | 1,980 below the roles.
    bool reads_year(const CardLine& line) {
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

    /// Notes a cell of the line that should hold a value and holds nothing.
    void ask(const CardLine& line, std::int32_t column, std::optional<ValueRole> role, std::optional<int> year) {
        const bool filled = std::ranges::any_of(line.cells, [&](const auto* cell) { return cell->at.column == column; });
        if (role && !filled) {
            table_.blanks.push_back({{line.row, column}, *role, year});
        }
    }

    void add_value(const SheetCell& cell, ValueRole role, std::optional<int> year, const Heading& heading) {
        const auto look = grid_.look(cell);
        if (look == Look::prose || look == Look::category) {
            return;
        }
        auto value = read_single_value(grid_, cell, years_, role, year, *store_);
        if (!heading.unit.empty() && !value.own_unit && value.state == State::value) {
            value.unit = store_->keep(heading.unit);
            value.own_unit = role != ValueRole::rate;
            if (value.number && heading.scale != 1 && !heading.unit.starts_with('%')) {
                value.number = *value.number * heading.scale;
                value.scale = heading.scale;
            }
        }
        value.of = role == ValueRole::total && heading.of ? value_role(*heading.of) : value.of;
        value.against = role == ValueRole::rate ? heading.against : std::nullopt;
        indicator_.values.push_back(value);
    }

    void read_labelled(const CardLine& line) {
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
        const auto& cell = *line.cells.front();
        const auto text = grid_.text(cell);
        switch (line.label.role) {
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
                unit_ = read_unit_words(text);
                unit_.unit = unit_.unit.empty() ? std::string(text) : unit_.unit;
                indicator_.unit = unit_.unit;
                indicator_.unit_cell = cell.at;
                break;
            case ColumnRole::direction:
                indicator_.better = direction_in(text);
                indicator_.better_from = indicator_.better == Direction::unknown ? DirectionSource::none : DirectionSource::stated;
                break;
            default:
                break;
        }
    }

    /// 基準値（R1） | 3,456; 基準値 | R1 | 3,456; 目標値 | 3,500 | 3,600 under the years across.
    void read_figures(const CardLine& line, ValueRole role) {
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
            ask(line, line.cells.empty() ? indicator_.cell.column : line.cells.back()->at.column + 1, role, year);
        }
    }

    const Grid& grid_;
    const Card& card_;
    const SheetYears& years_;
    SheetContext& context_;
    std::shared_ptr<ValueStore> store_ = std::make_shared<ValueStore>();
    Table table_;
    Indicator indicator_;
    OuterUnit unit_;
    OuterUnit name_unit_;
    std::vector<std::string> inner_;
    std::map<std::int32_t, Column> columns_;
    std::map<std::int32_t, Heading> below_;  ///< by column: the roles over the years that run downwards
    std::map<std::int32_t, Heading> heads_;  ///< by column: 従前値, H27, H28 … over figures
    std::optional<TwoRowHeads> two_rows_;
    const CardLine* second_heads_ = nullptr;  ///< the lower row of them
    std::map<std::int32_t, int> across_;     ///< by column: the years over the rows of roles
};

}  // namespace

Table read_card(const Grid& grid, const Card& card, const SheetYears& years, SheetContext& context) {
    return CardReader(grid, card, years, context).read();
}

}  // namespace kpisheet
