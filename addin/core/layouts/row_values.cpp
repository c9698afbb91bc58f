// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/row_values.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/eras/period_search.hpp"
#include "core/layouts/column_content.hpp"
#include "core/layouts/kpi_value.hpp"
#include "core/layouts/value_chain.hpp"
#include "core/layouts/value_year.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

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

namespace {

/// What the cell itself says: `value` is what its text says.
KpiValue placed(KpiValue value, const SheetCell& cell) {
    value.text = trim(cell.text);  // as printed, not normalised
    value.cell = cell.at;
    value.source = &cell;
    value.number_cell = cell.kind == SheetCell::Kind::number;
    value.formula = cell.is_formula();
    if (cell.kind == SheetCell::Kind::error) {
        value.state = State::unreadable;
        value.number.reset();
    }
    return value;
}

class RowValues {
public:
    RowValues(const Grid& grid, const TableColumns& columns, const SheetYears& years, const ValueRow& row, KnownValues& known)
        : grid_(grid), columns_(columns), years_(years), row_(row), known_(known) {}

    void read(const NameGroup& group, Indicator& indicator) const {
        for (const auto& cell : grid_.sheet().row(row_.row)) {
            grid_.prefetch(cell);
            known_.of_text.prefetch(cell);
        }
        for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
            const auto& column = columns_.columns[i];
            const auto place = cell_column(column.column);
            const auto at = place.value_or(-1);
            const bool of_group = column.column >= group.first_value && column.column <= group.last_value && column.column != group.name_column;
            if (!is_value_column(column.role) || !of_group || at < 0) {
                continue;
            }
            const auto* cell = grid_.sheet().cell({row_.row, at});
            const bool no_value = cell == nullptr || grid_.text(*cell).empty() || grid_.look(*cell) == Look::prose || grid_.look(*cell) == Look::words;
            if (const auto* left = value_left_of(i); left != nullptr && no_value && row_.shifted_table) {
                cell = left;
            }
            if (cell == nullptr || grid_.text(*cell).empty()) {
                continue;
            }
            if (const auto role = value_role(columns_.named_role(column.column));
                role && read_named_value(grid_, cell->at, column, years_, *role, *known_.store, indicator)) {
                continue;
            }
            const auto look = grid_.look(*cell);
            if (look == Look::prose || look == Look::category) {
                continue;
            }
            const bool several = (columns_.pairs[i].is_pair() && read_pair(*cell, column, columns_.pairs[i], indicator)) ||
                                 (!columns_.chains[i].empty() && read_chain(*cell, column, columns_.chains[i], indicator)) ||
                                 (look == Look::words && read_dated_parts(*cell, column, indicator));
            if (several) {
                continue;
            }
            if (column.role == ColumnRole::base || column.role == ColumnRole::target) {
                if (auto clause = read_whole_clause(cell->text)) {
                    indicator.clauses.push_back(std::make_shared<const Clause>(std::move(*clause)));
                    read_clause_values(*indicator.clauses.back(), cell->at, years_, *known_.store, indicator);
                    continue;
                }
            }
            const auto read = [&](const SheetCell& one) { return std::optional(make_kpi_value(grid_.text(one), *known_.store)); };
            auto value = placed(*known_.of_text.of(*cell, read), *cell);
            const auto role = row_.running_total ? std::optional(ValueRole::total) : role_of(column, columns_.by_row[i], row_.category, value);
            if (!role || (columns_.category && value.state == State::text && is_verdict(grid_.text(*cell)))) {  // やや遅れ in a row of 進捗
                continue;
            }
            value.role = *role;
            if (value.role == ValueRole::total) {
                value.of = column.of ? value_role(*column.of) : row_.category;
            }
            if (value.role == ValueRole::rate) {
                value.against = column.against ? column.against : row_.against;
                value.of = column.of == ColumnRole::forecast ? std::optional(ValueRole::forecast) : std::nullopt;
            }
            value.part_of_year = column.part_of_year;
            const auto beside = year_beside(column);
            settle_year(years_, value, beside ? beside->year : row_.final_target ? last_year() : column.year);
            if (beside) {
                auto aside = value.aside == nullptr ? ValueAside{} : *value.aside;
                aside.year_cell = beside->cell;
                value.aside = known_.store->keep(std::move(aside));
            }
            take_column_unit(column, value);
            known_.store->add(value, indicator);
        }
    }

private:
    /// 30／31 under 目標／実績: two values of the column's year in one cell.
    bool read_pair(const SheetCell& cell, const Column& column, RolePair roles, Indicator& indicator) const {
        const NormalText normal(cell.text);
        const auto pair = split_pair(normal.view());
        if (!pair) {
            return false;
        }
        for (const auto& [part, role] : {std::pair(pair->first, roles.first), std::pair(pair->second, roles.second)}) {
            if (!part.empty()) {
                add_part(part, normal, cell.at, column, *value_role(role), column.year, indicator);
            }
        }
        return true;
    }

    /// 64→81→86 under R3→R4→R5: the values of several years in one cell.
    bool read_chain(const SheetCell& cell, const Column& column, const std::vector<Period>& chain, Indicator& indicator) const {
        const NormalText normal(cell.text);
        const auto parts = split_chain(normal.view(), chain.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            add_part(parts[i], normal, cell.at, column, *value_role(column.role), years_.fiscal_year(chain[i]), indicator);
        }
        return !parts.empty();
    }

    /// R3:9 R4:11: the values of several years in one cell, each with its own.
    bool read_dated_parts(const SheetCell& cell, const Column& column, Indicator& indicator) const {
        const NormalText normal(cell.text);
        const auto parts = dated_parts_in(normal.view());
        for (const auto& part : parts) {
            add_part(part.figure, normal, cell.at, column, *value_role(column.role), years_.fiscal_year(part.year), indicator);
        }
        return !parts.empty();
    }

    void add_part(std::string_view part, const NormalText& normal, Address at, const Column& column, ValueRole role, std::optional<int> year,
                  Indicator& indicator) const {
        auto value = make_kpi_value(part, *known_.store);
        value.text = trim(normal.source_of(part));
        value.cell = at;
        value.role = role;
        settle_year(years_, value, year);
        if (value.role != ValueRole::rate) {
            take_column_unit(column, value);
        }
        known_.store->add(value, indicator);
    }

    std::optional<int> last_year() const {
        std::optional<int> last;
        for (const auto& column : columns_.columns) {
            last = column.year && is_value_column(column.role) ? std::max(last.value_or(*column.year), *column.year) : last;
        }
        return last;
    }

    std::optional<std::int32_t> cell_column(std::int32_t heading) const { return row_.shift.of(heading); }

    /// 現状値 over 時点 and 値.
    static bool share_heading(const Column& year, const Column& values) {
        const auto group = [](std::string_view heading) { return heading.substr(0, heading.find(' ')); };
        return std::abs(year.column - values.column) == 1 && group(year.heading) == group(values.heading);
    }
    /// In half columns: of two neighbours, the one below the same heading is nearer.
    static int distance(const Column& year, const Column& values) {
        return 2 * std::abs(year.column - values.column) - (share_heading(year, values) ? 1 : 0);
    }

    /// 現状年度 beside 現状値: of each other, whether the values are taken for bases or for actuals.
    static bool share_stem(std::string_view year, std::string_view values) {
        const auto stem = [](std::string_view heading) {
            std::string kanji;  // 現状値 of 【現状値】, ①現状値, 現状値※1
            for (std::size_t at = 0; at < heading.size();) {
                const auto c = code_point_at(heading, at);
                kanji += is_kanji(c.value) ? heading.substr(at, c.length) : std::string_view{};
                at += c.length;
            }
            for (const std::string_view end : {"年度", "時点", "時期", "年", "値"}) {
                kanji.resize(kanji.ends_with(end) ? kanji.size() - end.size() : kanji.size());
            }
            return kanji;
        };
        return !stem(year).empty() && stem(year) == stem(values);
    }

    /// The year in the row's 目標年度 column, the one nearest to the value.
    struct YearBeside {
        std::optional<int> year;
        Address cell;
    };
    std::optional<YearBeside> year_beside(const Column& column) const {
        const Column* nearest = nullptr;
        for (const auto& candidate : columns_.year_columns) {
            const auto* year = columns_.at(candidate.column);
            const bool of_it = candidate.of == column.role || candidate.of == ColumnRole::unknown || share_stem(year->heading, column.heading);
            // Where the heading has a year, only 時点 below the same 2021年現状値 says more.
            const bool says_more = !column.year || share_heading(*year, column);
            if (of_it && says_more && (nearest == nullptr || distance(*year, column) < distance(*nearest, column))) {
                nearest = year;
            }
        }
        const auto text = nearest == nullptr ? std::string_view{} : text_at(nearest->column);
        auto period = nearest == nullptr ? std::nullopt : whole_period(text);
        if (const auto bracket = text.find('('); !period && bracket != std::string_view::npos && bracket > 0) {
            period = whole_period(trim(text.substr(0, bracket)));  // 令和3年度(2021年度)
        }
        return period ? std::optional(YearBeside{years_.fiscal_year(*period), {row_.row, cell_column(nearest->column).value_or(nearest->column)}}) : std::nullopt;
    }

    std::string_view text_at(std::int32_t column) const {
        const auto at = cell_column(column).value_or(-1);
        return at < 0 ? std::string_view{} : grid_.seen(row_.row, at);
    }

    /// In a table that lost cells, the heading row may have lost one too: a value under a heading of words belongs to the
    /// value column right of it, which holds nothing in this row.
    const SheetCell* value_left_of(std::size_t i) const {
        const auto at = cell_column(columns_.columns[i].column).value_or(0);
        if (i == 0 || is_value_column(columns_.columns[i - 1].role) || at < 1) {
            return nullptr;
        }
        const auto* cell = grid_.sheet().cell({row_.row, at - 1});
        return cell != nullptr && grid_.look(*cell) == Look::value ? cell : nullptr;
    }

    void take_column_unit(const Column& column, KpiValue& value) const {
        const bool percent = row_.percent && value.role == ValueRole::rate && value.unit.empty();
        if ((column.unit.empty() && !percent) || value.own_unit || value.state != State::value) {
            return;
        }
        value.unit = known_.store->keep_unit(percent ? "%" : column.unit);
        value.own_unit = value.role != ValueRole::rate;
        const auto scale = percent || column.unit.starts_with('%') ? 1 : column.scale;
        if (value.number && scale != 1) {
            value.number = *value.number * scale;
            value.scale = scale;
        }
    }

    static std::optional<ValueRole> role_of(const Column& column, bool by_row, std::optional<ValueRole> category, const KpiValue& value) {
        const auto own = value_role(column.role);
        if (!category || column.role == ColumnRole::total) {
            const bool rate = category == ValueRole::rate && (!value.own_unit || value.unit.starts_with('%'));
            return rate ? category : own;  // of the totals above
        }
        if (by_row) {
            // A length or an area in the row of rates is a second measure of the same indicator.
            const bool no_rate = *category == ValueRole::rate && value.own_unit && !value.unit.starts_with('%');
            const bool expected = own == ValueRole::forecast && *category == ValueRole::actual;  // 実績 under 見込
            return no_rate || expected ? own : category;
        }
        if (*category == ValueRole::rate && (value.state != State::value || value.unit.starts_with('%'))) {
            const bool of_year = value.state == State::missing && own == ValueRole::actual && column.year;  // － below an actual
            return value.state == State::value || of_year ? std::optional(ValueRole::rate) : std::nullopt;
        }
        return own;
    }

    const Grid& grid_;
    const TableColumns& columns_;
    const SheetYears& years_;
    const ValueRow& row_;
    KnownValues& known_;
};

}  // namespace

KpiValue read_single_value(const Grid& grid, const SheetCell& cell, const SheetYears& years, ValueRole role, std::optional<int> year,
                           ValueStore& store) {
    auto value = placed(make_kpi_value(grid.text(cell), store), cell);
    value.role = role;
    settle_year(years, value, year);
    return value;
}

void read_row_values(const Grid& grid, const TableColumns& columns, const SheetYears& years, const NameGroup& group,
                     const ValueRow& row, KnownValues& known, Indicator& indicator) {
    RowValues(grid, columns, years, row, known).read(group, indicator);
}

}  // namespace kpisheet
