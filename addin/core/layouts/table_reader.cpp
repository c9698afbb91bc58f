// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/table_reader.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "core/layouts/column_years.hpp"
#include "core/layouts/cost_table.hpp"
#include "core/layouts/indicator_reading.hpp"
#include "core/layouts/name_place.hpp"
#include "core/layouts/outer_texts.hpp"
#include "core/layouts/progress_rows.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/row_legend.hpp"
#include "core/layouts/row_reading.hpp"
#include "core/layouts/stated_unit.hpp"
#include "core/layouts/table_parts.hpp"
#include "core/layouts/unset_words.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

using RowOfKind = std::pair<ValueRole, bool>;  ///< and whether of the years so far

/// The state of one name group while its rows go by.
struct OpenBlock {
    std::optional<std::size_t> indicator;   ///< index of the indicator whose rows these are
    std::vector<RowOfKind> categories;      ///< 区分 words seen in it
    const Surroundings* around = nullptr;   ///< null where a heading or a text of the hierarchy changed them
    const SheetCell* name = nullptr;        ///< of the indicator
    std::string_view year;                  ///< of its last row, in a column of the years of rows
};

class TableReader {
public:
    TableReader(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to, const SheetYears& years,
                SheetContext& context)
        : grid_(grid), band_(band), from_(from), to_(to), years_(years), context_(context),
          columns_(settle_columns(grid, band, from, to, usual_shift(grid, band, from, to))),
          rows_(grid, columns_, band.last + 1, band.data_last, from, to), blocks_(columns_.groups.size()) {}

    Table read() {
        table_.counts = std::exchange(context_.counts_below, {});
        table_.header_first = band_.first;
        table_.header_last = band_.last;
        table_.shift = previous_shift_ = rows_.table_shift();
        table_.range = {{band_.first, from_}, {band_.last, to_}};
        settle_column_years(columns_, years_);
        table_unit_ = unit_of_table(grid_, columns_, band_.first);
        table_.row_order = row_legend_of(grid_, band_, columns_, context_.row_legend);
        if (!table_.row_order.empty()) {
            settle_years_by_row(band_, columns_);
        }
        first_trailing_ = first_trailing_row(grid_, band_);
        reading_.emplace(grid_, columns_, years_, rows_.table_shift(), table_unit_, band_.data_last - band_.last);
        for (auto row = band_.last + 1; row <= band_.data_last; ++row) {
            read_row(row);
            settle_closed_ones();
        }
        auto read = reading_->finish();
        table_.indicators = std::move(read.indicators);
        table_.stores = std::move(read.stores);
        ask_for_missing_parts(grid_, columns_, found(), table_);
        keep_goal();
        keep_columns(columns_, table_);
        return std::move(table_);
    }

private:
    /// The headings alone tell whether the rows stand beside them; only then can the cells help to settle roles.
    static std::int32_t usual_shift(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to) {
        const auto beginning = beginning_of(band);
        const auto by_headings = settle_columns(grid, beginning, from, to, std::nullopt);
        return RowReading(grid, by_headings, band.last + 1, beginning.data_last, from, to).table_shift();
    }

    void read_row(std::int32_t row) {
        if (row >= first_trailing_ && rows_.kind(row) == RowKind::data) {
            open_line(grid_, row, context_);
            end_part();
            return;
        }
        if (is_cost_line(grid_, row) || is_remark_below(grid_, columns_, row, rows_.table_shift())) {
            return;
        }
        if (take_label_line(grid_, row, context_)) {
            end_part();
            return;
        }
        switch (rows_.kind(row)) {
            case RowKind::blank:
            case RowKind::note:
            case RowKind::subtotal:
                return;
            case RowKind::heading:
                open_headings(grid_, row, context_);
                end_part();
                kind_inside_ = context_.kind;  // ▼数値目標 below the headings, even below KPI
                return;
            case RowKind::count:
                read_counts(row);
                return;
            case RowKind::data:
                break;
        }
        const auto whole = rows_.shift(row, previous_shift_);
        previous_shift_ = whole;
        const auto shift = whole == rows_.table_shift() ? rows_.inner_shift(row) : RowShift{whole, 0, whole};
        if (carried_.take(grid_, columns_, row, whole)) {
            for (auto& block : blocks_) {
                block.around = nullptr;
            }
        }
        for (std::size_t group = 0; group < columns_.groups.size(); ++group) {
            read_group(row, shift, group);
        }
    }

    /// A row is added to indicators of open blocks only.
    void settle_closed_ones() {
        auto settled = found().size();
        for (const auto& block : blocks_) {
            settled = std::min(settled, block.indicator.value_or(settled));
        }
        reading_->settle(settled);
    }

    /// Below a heading, no block goes on and no text of the hierarchy holds.
    void end_part() {
        for (auto& block : blocks_) {
            block.indicator.reset();
            block.around = nullptr;
            block.name = nullptr;
        }
        carried_.clear();
    }

    /// A heading of the next part may state counts, too.
    void read_counts(std::int32_t row) {
        std::vector<std::string> inner;
        for (const auto& [column, text] : carried_.texts()) {
            inner.push_back(text);  // 施策の柱 in a column of its own
        }
        if (take_stated_counts(grid_, row, inner, context_, table_)) {
            end_part();
        }
    }

    bool starts_here(std::int32_t row, std::int32_t column) const {
        const auto* merge = grid_.sheet().merge_at({row, column});
        return merge == nullptr || merge->first.row == row;
    }

    void read_group(std::int32_t row, RowShift shift, std::size_t number) {
        const auto& group = columns_.groups[number];
        auto& block = blocks_[number];
        const auto whole = shift.is_partial() ? shift.before : shift.by;
        const auto name_column = name_column_in(grid_, columns_, group, row, whole);
        const auto name = name_column < 0 ? std::string_view{} : grid_.seen(row, name_column);
        std::optional<ValueRole> category;
        std::optional<RowOfKind> kind;
        if (columns_.category && shift.of(*columns_.category).value_or(-1) >= 0) {
            const auto word = grid_.seen(row, *shift.of(*columns_.category));
            category = progress_.category(grid_, columns_, group, row, shift, word);
            if (!category && is_other_category(word)) {
                extend(row, number);
                return;  // 達成状況 ○ × ○ below 目標値 and 実績値
            }
            kind = category ? std::optional(RowOfKind{*category, says_running_total(word)}) : std::nullopt;
        }
        const auto place = block.indicator ? static_cast<std::size_t>(row - found()[*block.indicator].row) : std::size_t{0};
        const bool in_order = block.indicator && (name.empty() || !starts_here(row, name_column)) && place < table_.row_order.size();
        if (!table_.row_order.empty()) {
            category = in_order ? table_.row_order[place] : table_.row_order.front();
        }
        const bool named = !name.empty() && starts_here(row, name_column) &&
                           (grid_.look(row, name_column) != Look::value || columns_.named_role(group.name_column) != ColumnRole::unknown || read_indicator_name(name).clause || read_indicator_name(name).breakdown) &&
                           (grid_.look(row, name_column) != Look::missing || stands_for_name(name)) && !is_blank_label(grid_, row, name_column);
        const bool same_name = !name.empty() && !starts_here(row, name_column);
        const auto year = year_of_row(grid_, columns_, row, shift);
        if (named && !repeats_name(row, name_column, block, kind, year)) {
            open(row, shift, number);
            block.name = grid_.sheet().cell({row, name_column});
        } else if (!named && !same_name && !in_order && !continues(row, shift, number, kind)) {
            return;
        }
        if (!block.indicator) {
            return;
        }
        block.year = year;
        auto& indicator = found()[*block.indicator];
        indicator.last_row = row;
        table_.range.last.row = std::max(table_.range.last.row, row);
        if (kind) {
            block.categories.push_back(*kind);
        }
        indicator.values.push_back({row, shift, rows_.table_shift() != 0, category});
    }

    /// The name of the row above once more, as in a table without merges: the next kind or year of the same indicator.
    bool repeats_name(std::int32_t row, std::int32_t column, const OpenBlock& block, std::optional<RowOfKind> category, std::string_view year) const {
        const auto* cell = grid_.sheet().cell({row, column});
        if (!block.indicator || block.name == nullptr || cell == nullptr || block.around == nullptr || found()[*block.indicator].last_row + 1 != row ||
            grid_.text(*cell) != grid_.text(*block.name)) {
            return false;
        }
        const bool next_kind = category && std::ranges::find(block.categories, *category) == block.categories.end();
        return next_kind || (!columns_.category && !year.empty() && year != block.year);
    }

    /// A row without values belongs to the block above it.
    void extend(std::int32_t row, std::size_t number) {
        if (const auto open = blocks_[number].indicator) {
            found()[*open].last_row = row;
            table_.range.last.row = std::max(table_.range.last.row, row);
        }
    }

    /// True when a row without a name goes on with the block above; a new block without a name opens otherwise.
    bool continues(std::int32_t row, RowShift shift, std::size_t number, std::optional<RowOfKind> category) {
        auto& block = blocks_[number];
        for (const auto& years : columns_.year_columns) {  // the next year of the indicator above
            const auto at = shift.of(years.column).value_or(-1);
            if (years.of == ColumnRole::unknown && at >= 0 && block.indicator && !grid_.text(row, at).empty()) {
                return true;
            }
        }
        if (columns_.category) {
            if (!category) {
                return false;
            }
            const bool again = std::ranges::find(block.categories, *category) != block.categories.end();
            if (block.indicator && !again) {
                return true;
            }
        }
        if (values_in(grid_, columns_, columns_.groups[number], row, shift) < 2) {
            return false;
        }
        open(row, shift, number);  // values without a name: the name is missing, the values are not dropped
        return true;
    }

    void open(std::int32_t row, RowShift shift, std::size_t number) {
        auto& block = blocks_[number];
        if (block.around == nullptr) {
            block.around = &around_.emplace_back(surroundings_of(columns_, columns_.groups[number], carried_.texts(), context_));
            around_.back().row_kind = carried_.kind() ? carried_.kind() : kind_inside_;
        }
        context_.department_is_used = true;
        block.name = nullptr;
        block.indicator = found().size();
        block.categories.clear();
        found().push_back({number, row, shift, row, block.around, {}});
    }

    /// A table of numeric targets names the goal of the KPI tables below it.
    void keep_goal() {
        const bool goals = !table_.indicators.empty() && std::ranges::all_of(table_.indicators, [](const auto& one) { return one.kind == IndicatorKind::goal; });
        const auto column = columns_.first_with(ColumnRole::goal);
        if (column) {
            context_.goal = goals && carried_.texts().contains(*column) ? carried_.texts().at(*column) : std::string{};
        }
    }

    std::vector<IndicatorRows>& found() { return reading_->found(); }
    const std::vector<IndicatorRows>& found() const { return reading_->found(); }

    const Grid& grid_;
    const HeaderBand& band_;
    std::int32_t from_;
    std::int32_t to_;
    const SheetYears& years_;
    SheetContext& context_;
    TableColumns columns_;
    RowReading rows_;
    std::vector<OpenBlock> blocks_;
    std::deque<Surroundings> around_;  ///< whose elements stay where they are
    OuterTexts carried_;
    std::optional<IndicatorKind> kind_inside_;
    OuterUnit table_unit_;
    ProgressRows progress_;
    std::int32_t previous_shift_ = 0;
    std::int32_t first_trailing_ = 0;
    Table table_;
    std::optional<IndicatorReading> reading_;   ///< goes first: it looks at the others
};

}  // namespace

Table read_table(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to, const SheetYears& years, SheetContext& context) {
    return TableReader(grid, band, from, to, years, context).read();
}

}  // namespace kpisheet
