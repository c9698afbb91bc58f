// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/table_reader.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "core/eras/period_search.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/indicator_name.hpp"
#include "core/layouts/kpi_value.hpp"
#include "core/layouts/row_reading.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// The text of a cell as printed, on one line, without the tags of web pages.
std::string printed(std::string_view text) {
    auto line = on_one_line(trim(text));
    while (line.starts_with('<') && line.find('>') != std::string::npos && line.find('>') <= 12) {
        line.erase(0, line.find('>') + 1);
    }
    if (line.ends_with('>') && line.rfind('<') != std::string::npos && line.size() - line.rfind('<') <= 12) {
        line.resize(line.rfind('<'));
    }
    return std::string(trim(line));
}

/// 事業数:8 → 8.
std::optional<int> number_after(std::string_view text, std::string_view word) {
    auto at = text.find(word);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    at += word.size();
    while (at < text.size() && (text[at] == ':' || text[at] == ' ' || text[at] == '=')) {
        ++at;
    }
    int number = 0;
    const auto from = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 6) {
        number = number * 10 + (text[at++] - '0');
    }
    return at == from ? std::nullopt : std::optional(number);
}

std::optional<ValueRole> value_role(ColumnRole role) {
    switch (role) {
        case ColumnRole::base: return ValueRole::base;
        case ColumnRole::target: return ValueRole::target;
        case ColumnRole::actual: return ValueRole::actual;
        case ColumnRole::rate: return ValueRole::rate;
        case ColumnRole::total: return ValueRole::total;
        case ColumnRole::forecast: return ValueRole::forecast;
        default: return std::nullopt;
    }
}

/// Bytes. A longer text that means a missing value is a sentence in place of a name: KPIの設定が困難なため設定しない.
constexpr std::size_t longest_missing_mark = 30;

/// 1 …… 2 …… 3 ……: a list of projects in one cell, no heading.
bool is_list(std::string_view text) { return contains(text, " 2 ") && text.starts_with('1'); }

bool is_goal_word(std::string_view text) { return text == "数値目標" || text == "全体目標" || text == "■全体目標"; }

/// The state of one name group while its rows go by.
struct OpenBlock {
    std::optional<std::size_t> indicator;   ///< index of the indicator whose rows these are
    std::vector<ValueRole> categories;      ///< 区分 words seen in it
    OuterUnit name_unit;
    OuterUnit column_unit;
};

class TableReader {
public:
    TableReader(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to, const SheetYears& years,
                SheetContext& context)
        : grid_(grid), band_(band), from_(from), to_(to), years_(years), context_(context),
          columns_(settle_columns(grid, band, from, to, usual_shift(grid, band, from, to))),
          rows_(grid, columns_, band.last + 1, band.data_last, from, to), blocks_(columns_.groups.size()) {}

    Table read() {
        table_.header_first = band_.first;
        table_.header_last = band_.last;
        table_.shift = previous_shift_ = rows_.table_shift();
        table_.range = {{band_.first, from_}, {band_.last, to_}};
        settle_column_years();
        for (auto row = band_.last + 1; row <= band_.data_last; ++row) {
            read_row(row);
        }
        for (std::size_t group = 0; group < blocks_.size(); ++group) {
            finish(group);
        }
        keep_goal();
        finish_columns();
        return std::move(table_);
    }

private:
    /// The headings alone tell whether the rows stand beside them; only then can the cells help to settle roles.
    static std::int32_t usual_shift(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to) {
        const auto by_headings = settle_columns(grid, band, from, to, std::nullopt);
        return RowReading(grid, by_headings, band.last + 1, band.data_last, from, to).table_shift();
    }

    void settle_column_years() {
        for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
            if (const auto& period = columns_.periods[i]) {
                columns_.columns[i].year = years_.fiscal_year(*period);
                columns_.columns[i].year_without_era = SheetYears::leaves_era_out(*period);
            }
        }
        // 達成率 without a year rates the actual to its left.
        std::optional<int> actual;
        for (auto& column : columns_.columns) {
            if (column.role == ColumnRole::actual) {
                actual = column.year;
            } else if (column.role == ColumnRole::rate && !column.year) {
                column.year = actual;
            }
        }
    }

    std::string_view text_at(std::int32_t row, std::int32_t column, std::int32_t shift) const {
        return column + shift < 0 ? std::string_view{} : grid_.seen(row, column + shift);
    }

    void read_row(std::int32_t row) {
        switch (rows_.kind(row)) {
            case RowKind::blank:
            case RowKind::note:
            case RowKind::subtotal:
                return;
            case RowKind::heading:
                for (std::size_t group = 0; group < blocks_.size(); ++group) {
                    finish(group);
                }
                open_headings(row);
                return;
            case RowKind::count:
                read_count(row);
                return;
            case RowKind::data:
                break;
        }
        const auto shift = rows_.shift(row, previous_shift_);
        previous_shift_ = shift;
        carry_outer(row, shift);
        for (std::size_t group = 0; group < columns_.groups.size(); ++group) {
            read_group(row, shift, group);
        }
    }

    void open_headings(std::int32_t row) {
        for (const auto& cell : grid_.sheet().row(row)) {
            const auto text = grid_.text(cell);
            if (!text.empty() && text.size() <= 240 && grid_.look(cell) != Look::prose && !is_document_title(text) && !is_list(text)) {
                context_.sections.open(printed(cell.text));
            }
        }
        carried_.clear();
    }

    void read_count(std::int32_t row) {
        for (const auto& cell : grid_.sheet().row(row)) {
            const auto text = grid_.text(cell);
            if (contains(text, "KPI数") || contains(text, "事業数")) {
                StatedCount count;
                count.cell = cell.at;
                count.projects = number_after(text, "事業数");
                count.indicators = number_after(text, "KPI数");
                count.grand_total = contains(text, "合計") || contains(text, "総計");
                const auto path = context_.sections.path({});
                count.scope = path.empty() ? std::string{} : path.front();
                table_.counts.push_back(std::move(count));
                table_.range.last.row = row;
            }
        }
    }

    /// Hierarchy columns hold until the next text in them; a new outer text ends the inner ones.
    void carry_outer(std::int32_t row, std::int32_t shift) {
        for (const auto& column : columns_.columns) {
            if (!is_outer_column(column.role)) {
                continue;
            }
            const auto number = column.column;
            const auto* cell = number + shift < 0 ? nullptr : grid_.sheet().seen_at({row, number + shift});
            if (cell == nullptr || grid_.text(*cell).empty()) {
                continue;
            }
            auto text = printed(cell->text);
            if (const auto known = carried_.find(number); known != carried_.end() && known->second == text) {
                continue;
            }
            carried_.erase(carried_.upper_bound(number), carried_.end());
            carried_[number] = std::move(text);
        }
    }

    bool starts_here(std::int32_t row, std::int32_t column) const {
        const auto* merge = grid_.sheet().merge_at({row, column});
        return merge == nullptr || merge->first.row == row;
    }

    void read_group(std::int32_t row, std::int32_t shift, std::size_t number) {
        const auto& group = columns_.groups[number];
        auto& block = blocks_[number];
        const auto name_column = group.name_column + shift;
        const auto name = name_column < 0 ? std::string_view{} : grid_.seen(row, name_column);
        const auto category = columns_.category ? row_category(text_at(row, *columns_.category, shift)) : std::nullopt;
        const bool named = !name.empty() && starts_here(row, name_column) && grid_.look(row, name_column) != Look::value &&
                           (grid_.look(row, name_column) != Look::missing || name.size() > longest_missing_mark);
        const bool same_name = !name.empty() && !starts_here(row, name_column);
        if (named) {
            open(row, shift, number);
        } else if (!same_name && !continues(row, shift, number, category)) {
            return;
        }
        if (!block.indicator) {
            return;
        }
        auto& indicator = table_.indicators[*block.indicator];
        indicator.last_row = row;
        table_.range.last.row = std::max(table_.range.last.row, row);
        if (category) {
            block.categories.push_back(*category);
        }
        read_values(row, shift, group, category, indicator);
    }

    /// True when a row without a name goes on with the block above; a new block without a name opens otherwise.
    bool continues(std::int32_t row, std::int32_t shift, std::size_t number, std::optional<ValueRole> category) {
        auto& block = blocks_[number];
        if (columns_.category) {
            if (!category) {
                return false;
            }
            const bool again = std::ranges::find(block.categories, *category) != block.categories.end();
            if (block.indicator && !again) {
                return true;
            }
        }
        int values = 0;
        for (const auto& column : columns_.columns) {
            const auto at = column.column + shift;
            if (column.column >= columns_.groups[number].first_value && column.column <= columns_.groups[number].last_value &&
                is_value_column(column.role) && at >= 0) {
                values += grid_.look(row, at) == Look::value ? 1 : 0;
            }
        }
        if (values < 2) {
            return false;
        }
        open(row, shift, number);  // values without a name: the name is missing, the values are not dropped
        return true;
    }

    void open(std::int32_t row, std::int32_t shift, std::size_t number) {
        finish(number);
        const auto& group = columns_.groups[number];
        auto& block = blocks_[number];
        Indicator indicator;
        indicator.cell = {row, std::max(0, group.name_column + shift)};
        indicator.first_row = indicator.last_row = row;
        indicator.shift = shift - rows_.table_shift();
        IndicatorName name;
        if (const auto* cell = grid_.sheet().seen_at(indicator.cell)) {
            name = read_indicator_name(printed_name(*cell));
        }
        indicator.name = name.name;
        indicator.cumulative = name.cumulative;
        indicator.breakdown = name.breakdown;
        indicator.repeated = name.repeated;
        indicator.unset = name.unset;
        indicator.no_target = name.no_target;
        read_path(group, indicator);
        read_department(row, shift, indicator);
        block.categories.clear();
        block.name_unit = {name.unit, name.scale == 0.01 ? 1 : name.scale};
        block.column_unit = {};
        if (const auto column = columns_.first_with(ColumnRole::unit)) {
            const auto text = text_at(row, *column, shift);
            if (!text.empty() && look_of(text) != Look::missing) {
                block.column_unit = read_unit_words(text);
                if (block.column_unit.unit.empty() && text.size() <= 30) {
                    block.column_unit.unit = std::string(text);
                }
                indicator.unit_cell = Address{row, *column + shift};
                indicator.unit = block.column_unit.unit;
            }
        }
        if (const auto column = columns_.first_with(ColumnRole::direction)) {
            indicator.better = direction_in(text_at(row, *column, shift));
            indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::column;
        }
        if (name.clause) {
            add_clause(*name.clause, indicator);
        }
        block.indicator = table_.indicators.size();
        table_.indicators.push_back(std::move(indicator));
    }

    static std::string_view printed_name(const SheetCell& cell) { return cell.text; }

    void read_path(const NameGroup& group, Indicator& indicator) {
        std::vector<std::string> inner;
        bool goal_words = false;
        for (const auto column : group.outer) {
            const auto carried = carried_.find(column);
            if (carried == carried_.end()) {
                continue;
            }
            const NormalText normal(carried->second);
            if (is_goal_word(normal.view())) {
                goal_words = true;
                continue;
            }
            inner.push_back(carried->second);
            if (columns_.at(column)->role == ColumnRole::project) {
                indicator.project = carried->second;
            }
        }
        indicator.path = context_.sections.path(inner);
        if (!context_.goal.empty() && !columns_.first_with(ColumnRole::goal)) {
            indicator.path.insert(indicator.path.begin(), context_.goal);
        }
        const bool goal = group.kind == IndicatorKind::goal || goal_words || context_.sections.any_contains("全体目標");
        indicator.kind = goal ? IndicatorKind::goal : IndicatorKind::kpi;
    }

    void read_department(std::int32_t row, std::int32_t shift, Indicator& indicator) const {
        std::optional<std::int32_t> chosen;
        for (const auto& column : columns_.columns) {
            if (column.role == ColumnRole::department && (!chosen || text_at(row, *chosen, shift).empty())) {
                chosen = column.column;
            }
        }
        if (!chosen || *chosen + shift < 0) {
            return;
        }
        const auto* cell = grid_.sheet().seen_at({row, *chosen + shift});
        indicator.department_cell = Address{row, *chosen + shift};
        if (cell == nullptr || grid_.look(*cell) == Look::missing) {
            return;
        }
        // Several sections, a line each or parted by 、 and ・, are joined by a space.
        for (std::size_t at = 0; at < cell->text.size();) {
            const auto c = code_point_at(cell->text, at);
            const bool gap = is_space(c.value) || c.value == U'、' || c.value == U'，' || c.value == U',' || c.value == U'・' || c.value == U'／' || c.value == U'/';
            if (!gap) {
                indicator.department += cell->text.substr(at, c.length);
            } else if (!indicator.department.empty() && !indicator.department.ends_with(' ')) {
                indicator.department += ' ';
            }
            at += c.length;
        }
        while (indicator.department.ends_with(' ')) {
            indicator.department.pop_back();
        }
    }

    void add_clause(const Clause& clause, Indicator& indicator) const {
        const auto add = [&](std::string_view text, ValueRole role) {
            auto value = make_kpi_value(text);
            value.cell = indicator.cell;
            value.role = role;
            settle_year(value, std::nullopt);
            indicator.values.push_back(std::move(value));
        };
        add(clause.base, ValueRole::base);
        add(clause.target, ValueRole::target);
    }

    void settle_year(KpiValue& value, std::optional<int> heading) const {
        value.heading_year = heading;
        value.year = heading;
        if (!value.period.empty()) {
            const NormalText normal(value.period);
            if (const auto period = read_period(normal.view())) {
                const auto own = years_.fiscal_year(*period);
                const bool whole_plan = period->kind == Period::Kind::span || period->kind == Period::Kind::each_year;
                if (own) {
                    value.year = own;
                } else if (whole_plan && value.role == ValueRole::target) {
                    value.year.reset();
                }
            }
        }
    }

    void read_values(std::int32_t row, std::int32_t shift, const NameGroup& group, std::optional<ValueRole> category,
                     Indicator& indicator) const {
        for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
            const auto& column = columns_.columns[i];
            const auto at = column.column + shift;
            if (!is_value_column(column.role) || column.column < group.first_value || column.column > group.last_value ||
                column.column == group.name_column || at < 0) {
                continue;
            }
            const auto* cell = grid_.sheet().cell({row, at});
            const bool no_value = cell == nullptr || grid_.text(*cell).empty() || grid_.look(*cell) == Look::prose ||
                                  grid_.look(*cell) == Look::words;
            if (const auto* left = value_left_of(row, i, shift); left != nullptr && no_value && rows_.table_shift() != 0) {
                cell = left;
            }
            if (cell == nullptr || grid_.text(*cell).empty()) {
                continue;
            }
            const auto look = grid_.look(*cell);
            if (look == Look::prose || look == Look::category) {
                continue;
            }
            auto value = make_kpi_value(grid_.text(*cell));
            const auto role = role_of(column, columns_.by_row[i], category, value);
            if (!role) {
                continue;
            }
            value.cell = cell->at;
            value.role = *role;
            value.number_cell = cell->kind == SheetCell::Kind::number;
            value.formula = cell->is_formula();
            if (cell->kind == SheetCell::Kind::error) {
                value.state = State::unreadable;
                value.number.reset();
            }
            if (value.role == ValueRole::total) {
                value.of = column.of ? value_role(*column.of) : category;
            }
            if (value.role == ValueRole::rate) {
                value.against = column.against;
            }
            auto year = column.year;
            const auto& year_columns = value.role == ValueRole::target ? columns_.target_years : columns_.base_years;
            if (!year && (value.role == ValueRole::target || value.role == ValueRole::base) && !year_columns.empty()) {
                if (const auto period = whole_period(text_at(row, year_columns.front(), shift))) {
                    year = years_.fiscal_year(*period);
                }
            }
            settle_year(value, year);
            take_column_unit(column, value);
            indicator.values.push_back(std::move(value));
        }
    }

    /// In a table that lost cells, the heading row may have lost one too: a value under a heading of words belongs to the
    /// value column right of it, which holds nothing in this row.
    const SheetCell* value_left_of(std::int32_t row, std::size_t i, std::int32_t shift) const {
        if (i == 0 || is_value_column(columns_.columns[i - 1].role) || columns_.columns[i].column + shift < 1) {
            return nullptr;
        }
        const auto* cell = grid_.sheet().cell({row, columns_.columns[i].column + shift - 1});
        return cell != nullptr && grid_.look(*cell) == Look::value ? cell : nullptr;
    }

    static void take_column_unit(const Column& column, KpiValue& value) {
        if (column.unit.empty() || value.own_unit || value.state != State::value) {
            return;
        }
        value.unit = column.unit;
        value.own_unit = value.role != ValueRole::rate;
        const auto scale = column.unit.starts_with('%') ? 1 : column.scale;
        if (value.number && scale != 1) {
            value.number = *value.number * scale;
            value.scale = scale;
        }
    }

    static std::optional<ValueRole> role_of(const Column& column, bool by_row, std::optional<ValueRole> category, const KpiValue& value) {
        const auto own = value_role(column.role);
        if (!category || column.role == ColumnRole::total) {
            return own;
        }
        if (by_row) {
            // A length or an area in the row of rates is a second measure of the same indicator.
            const bool no_rate = *category == ValueRole::rate && value.own_unit && !value.unit.starts_with('%');
            return no_rate ? own : category;
        }
        if (*category == ValueRole::rate && (value.state != State::value || value.unit.starts_with('%'))) {
            return value.state == State::value ? std::optional(ValueRole::rate) : std::nullopt;
        }
        return own;
    }

    /// Units, direction and marks of an indicator whose rows are all read.
    void finish(std::size_t number) {
        auto& block = blocks_[number];
        if (!block.indicator) {
            return;
        }
        auto& indicator = table_.indicators[*block.indicator];
        inherit_units(indicator, block.column_unit, block.name_unit);
        settle_rate_years(indicator);
        for (const auto& value : indicator.values) {
            indicator.cumulative = indicator.cumulative || value.cumulative;
            const auto condition = value.role == ValueRole::target ? value.condition : Condition::none;
            if (indicator.better == Direction::unknown && condition != Condition::none) {
                const bool lower = condition == Condition::at_most || condition == Condition::below;
                const bool higher = condition == Condition::at_least || condition == Condition::above;
                indicator.better = lower ? Direction::lower : higher ? Direction::higher : Direction::unknown;
                indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::condition;
            }
        }
        if (indicator.better == Direction::unknown) {
            const NormalText name(indicator.name);
            indicator.better = direction_of_name(name.view());
            indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::name;
        }
        block.indicator.reset();
    }

    /// A rate without a year of its own is of the actual to its left: 92.6%(R4), 進捗率 36.8%.
    static void settle_rate_years(Indicator& indicator) {
        const KpiValue* actual = nullptr;
        for (auto& value : indicator.values) {
            if (value.role == ValueRole::actual && value.state == State::value) {
                actual = &value;
            } else if (value.role == ValueRole::rate && !value.year && actual != nullptr && actual->cell.row == value.cell.row) {
                value.year = actual->year;
            }
        }
    }

    /// A table of numeric targets names the goal of the KPI tables below it.
    void keep_goal() {
        const bool goals = !table_.indicators.empty() && std::ranges::all_of(table_.indicators, [](const auto& indicator) {
            return indicator.kind == IndicatorKind::goal;
        });
        const auto column = columns_.first_with(ColumnRole::goal);
        if (goals && column && carried_.contains(*column)) {
            context_.goal = carried_.at(*column);
        } else if (column) {
            context_.goal.clear();
        }
    }

    void finish_columns() {
        double sum = 0;
        int count = 0;
        for (auto& column : columns_.columns) {
            if (column.role == ColumnRole::unknown && column.heading.empty()) {
                continue;
            }
            if (column.role != ColumnRole::unknown) {
                sum += column.certainty;
                ++count;
            }
            table_.columns.push_back(std::move(column));
        }
        table_.certainty = count == 0 ? 0 : sum / count;
    }

    const Grid& grid_;
    const HeaderBand& band_;
    std::int32_t from_;
    std::int32_t to_;
    const SheetYears& years_;
    SheetContext& context_;
    TableColumns columns_;
    RowReading rows_;
    std::vector<OpenBlock> blocks_;
    std::map<std::int32_t, std::string> carried_;
    std::int32_t previous_shift_ = 0;
    Table table_;
};

}  // namespace

Table read_table(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to, const SheetYears& years,
                 SheetContext& context) {
    return TableReader(grid, band, from, to, years, context).read();
}

void read_headings(const Grid& grid, std::int32_t first, std::int32_t last, SheetContext& context) {
    for (auto row = first; row <= last; ++row) {
        const SheetCell* only = nullptr;
        int filled = 0;
        for (const auto& cell : grid.sheet().row(row)) {
            if (!grid.text(cell).empty()) {
                only = &cell;
                ++filled;
            }
        }
        if (filled != 1) {
            continue;
        }
        const auto text = grid.text(*only);
        if (grid.look(*only) != Look::prose && text.size() <= 240 && !section_style(text).empty() && !is_document_title(text)) {
            context.sections.open(printed(only->text));
        }
    }
}

}  // namespace kpisheet
