// SPDX-License-Identifier: MPL-2.0
#include "core/references/join.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/references/corresponding_cells.hpp"
#include "core/references/match.hpp"
#include "core/text/squeezed.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t most_rows = 20;  ///< of one indicator: no block of rows is taller

/// A blank cell of the form that is to be filled in.
struct InputCell {
    const Table* table = nullptr;
    const Indicator* indicator = nullptr;
    const Column* column = nullptr;
    std::vector<ValueSource> values;  ///< different ones only
    const SheetCell* first = nullptr;
    const Sheet* first_sheet = nullptr;
};

using Place = std::pair<std::size_t, Address>;

bool is_blank(const Sheet& sheet, Address at) {
    const auto* cell = sheet.seen_at(at);
    return cell == nullptr || (!cell->is_formula() && trim(cell->text).empty());
}

/// Two figures are one whatever their width and spaces; numbers are compared as numbers.
bool say_the_same(const SheetCell& left, const SheetCell& right) {
    if (left.kind == SheetCell::Kind::number && right.kind == SheetCell::Kind::number) {
        return left.number == right.number;
    }
    return squeezed(left.text) == squeezed(right.text);
}

class Join {
public:
    Join(const Reference& form, std::span<const Submission> submissions) : form_(form), submissions_(submissions) {
        for (const auto& table : form.recognition.tables) {
            for (const auto& indicator : table.indicators) {
                collect(table, indicator);
            }
        }
    }

    JoinedForm run() {
        for (std::size_t i = 0; i < submissions_.size(); ++i) {
            take(i);
        }
        for (const auto& [place, input] : inputs_) {
            settle(place, input);
        }
        return std::move(joined_);
    }

private:
    static bool is_due(ColumnRole role) { return role == ColumnRole::base || role == ColumnRole::target || role == ColumnRole::actual; }

    void collect(const Table& table, const Indicator& indicator) {
        const auto& sheet = form_.workbook.sheets[table.sheet];
        const auto shift = table.shift + indicator.shift;
        const auto last = std::min(indicator.last_row, indicator.first_row + most_rows);
        for (auto row = indicator.first_row; row <= last; ++row) {
            for (const auto& column : table.columns) {
                const Address at{row, column.column + shift};
                if (at.column >= 0 && column.role != ColumnRole::kpi && !column.heading.empty() && is_blank(sheet, at)) {
                    const auto* merge = sheet.merge_at(at);
                    inputs_.try_emplace({table.sheet, merge != nullptr ? merge->first : at}, InputCell{&table, &indicator, &column, {}, nullptr, nullptr});
                }
            }
        }
    }

    void take(std::size_t index) {
        const auto& submission = submissions_[index];
        const auto matching = match(*submission.recognition, *submission.workbook, form_.recognition, form_.workbook);
        if (matching.indicators.empty()) {
            joined_.without_match.push_back(index);
        }
        for (const auto& one : matching.indicators) {
            if (const auto* tables = matching.of_tables(*one.table, *one.reference_table)) {
                take_indicator(index, *tables, one);
            }
        }
        for (const auto& one : matching.added) {
            joined_.unplaced.push_back({index, one.table->sheet, one.indicator->cell, one.indicator->name});
        }
    }

    void take_indicator(std::size_t index, const TableMatch& tables, const IndicatorMatch& match) {
        const auto& sheet = submissions_[index].workbook->sheets[match.table->sheet];
        const auto shift = match.reference_table->shift + match.reference->shift;
        const auto last = std::min(match.reference->last_row, match.reference->first_row + most_rows);
        for (auto row = match.reference->first_row; row <= last; ++row) {
            for (const auto& column : tables.columns) {
                const Address at{row, column.reference->column + shift};
                const auto input = inputs_.find({match.reference_table->sheet, at});
                if (input == inputs_.end() || input->second.indicator != match.reference) {
                    continue;
                }
                const auto from = corresponding_cell(tables, match, at);
                const auto* cell = from ? sheet.cell(*from) : nullptr;
                if (cell != nullptr && !trim(cell->text).empty()) {
                    add(index, match.table->sheet, sheet, *cell, input->second);
                }
            }
        }
    }

    void add(std::size_t index, std::size_t sheet_index, const Sheet& sheet, const SheetCell& cell, InputCell& input) {
        const bool known = std::ranges::any_of(input.values, [&](const auto& value) {
            const auto& other = submissions_[value.submission].workbook->sheets[value.sheet];
            return say_the_same(*other.cell(value.cell), cell);
        });
        if (input.first == nullptr) {
            input.first = &cell;
            input.first_sheet = &sheet;
            filled_.insert({input.table, input.column});
        }
        if (!known) {
            input.values.push_back({index, sheet_index, cell.at, std::string(cell.text)});
        }
    }

    void settle(const Place& place, const InputCell& input) {
        const auto& [sheet, at] = place;
        if (input.values.size() > 1) {
            joined_.conflicts.push_back({sheet, at, input.indicator->name, input.values});
        } else if (input.values.size() == 1) {
            JoinedCell cell{.sheet = sheet, .cell = at, .text = std::string(input.first->text), .number = {}, .format = {}, .source = input.values.front()};
            if (input.first->kind == SheetCell::Kind::number) {
                cell.number = input.first->number;
                cell.format = input.first_sheet->formats()[input.first->format];
            }
            joined_.cells.push_back(std::move(cell));
        } else if (is_due(input.column->role) && !input.indicator->unset && filled_.contains({input.table, input.column}) &&
                   !(input.indicator->no_target && input.column->role == ColumnRole::target)) {
            joined_.gaps.push_back({sheet, at, input.indicator->name, input.indicator->department});
        }
    }

    const Reference& form_;
    std::span<const Submission> submissions_;
    std::map<Place, InputCell> inputs_;
    std::set<std::pair<const Table*, const Column*>> filled_;  ///< columns that somebody filled in: they were due
    JoinedForm joined_;
};

}  // namespace

JoinedForm join(const Reference& form, std::span<const Submission> submissions) { return Join(form, submissions).run(); }

}  // namespace kpisheet
