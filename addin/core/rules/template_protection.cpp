// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "core/layouts/indicator_name.hpp"
#include "core/references/corresponding_cells.hpp"
#include "core/references/name_keys.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/template_deviations.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_text = 1000;  // bytes of a text that is looked for elsewhere on the sheet
constexpr std::size_t most_said_apart = 5;  // runs of cells; more of them have one cause

struct ChangedCell {
    Address cell;
    Address at_form;
    std::string from;  ///< empty: the form leaves it blank
    std::string to;
};

bool is_said_elsewhere(ColumnRole role) {
    switch (role) {
        case ColumnRole::number:  // running numbers follow the rows
        case ColumnRole::kpi:
        case ColumnRole::unit:
        case ColumnRole::department:
        case ColumnRole::goal:
        case ColumnRole::measure:
        case ColumnRole::project:
        case ColumnRole::direction:
        case ColumnRole::category:
        case ColumnRole::base:
        case ColumnRole::target:
        case ColumnRole::actual:
            return true;
        default:
            return false;
    }
}

/// What stands in locked cells of one sheet of the form, against the sheet of the submission.
class LockedCells {
public:
    LockedCells(const Examined& examined, std::size_t form_sheet)
        : examined_(examined), form_sheet_(form_sheet), form_(examined.form->reference.workbook.sheets[form_sheet]) {}

    [[nodiscard]] std::vector<ChangedCell> changed() {
        for (const auto& match : examined_.form->matching.indicators_on(examined_.sheet_index)) {
            const auto* tables = examined_.form->matching.of_tables(*match.table, *match.reference_table);
            if (tables != nullptr && match.reference_table->sheet == form_sheet_) {
                compare_rows(*tables, match);
            }
        }
        compare_outside();
        std::ranges::sort(changed_, {}, [](const auto& one) { return std::pair(one.cell.column, one.cell.row); });
        return std::move(changed_);
    }

private:
    static std::string text_of(const SheetCell* cell) { return cell == nullptr ? std::string{} : std::string(trim(cell->text)); }

    void compare_rows(const TableMatch& tables, const IndicatorMatch& match) {
        const auto shift = whole_shift(*match.reference_table, *match.reference);
        const auto last_row = std::min(match.reference->last_row, match.reference->first_row + 3);  // no block has more rows
        for (const auto& column : tables.columns) {
            for (auto row = match.reference->first_row; row <= last_row; ++row) {
                const Address at{row, column.reference->column + shift};
                const auto cell = at.column < 0 || !form_.is_locked(at) ? std::nullopt : corresponding_cell(tables, match, at);
                const auto* from = form_.seen_at(at);
                if (!cell || (from != nullptr && from->is_formula())) {
                    continue;
                }
                const auto before = text_of(from);
                if (before.empty() || !is_said_elsewhere(column.reference->role)) {
                    add(at, *cell, before, text_of(examined_.sheet.seen_at(*cell)));
                }
            }
        }
    }

    /// Titles, notes, coefficients. Texts are looked for anywhere; the last one that was found tells where others are to stand.
    void compare_outside() {
        const auto here = texts_of(examined_.sheet);
        const auto there = texts_of(form_);
        std::int32_t moved = 0;
        for (const auto& from : form_.cells()) {
            if (is_in_table(from.at) || !form_.is_locked(from.at)) {
                continue;
            }
            if (from.kind == SheetCell::Kind::text && !from.is_formula()) {
                const auto found = here.find(squeezed(from.text));
                if (found != here.end()) {
                    moved = found->second.row - from.at.row;
                    continue;
                }
                if (from.text.size() > longest_text || trim(from.text).empty()) {
                    continue;
                }
            }
            const Address place{from.at.row + moved, from.at.column};
            const auto* to = place.row < 0 ? nullptr : examined_.sheet.cell(place);
            const auto now = text_of(to);
            const bool same_kind = to != nullptr && to->kind == from.kind && to->is_formula() == from.is_formula();
            const bool same = same_kind && (from.is_formula() || (from.kind == SheetCell::Kind::number && from.number == to->number));
            // Another text of the form has moved here: the rows before it are gone, and said.
            const bool moved_here = to != nullptr && to->kind == SheetCell::Kind::text && there.contains(squeezed(to->text));
            if (!same && !moved_here) {
                add(from.at, place, text_of(&from), now);
            }
        }
    }

    static std::map<std::string, Address> texts_of(const Sheet& sheet) {
        std::map<std::string, Address> texts;
        for (const auto& cell : sheet.cells()) {
            if (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_text) {
                texts.try_emplace(squeezed(cell.text), cell.at);
            }
        }
        return texts;
    }

    [[nodiscard]] bool is_in_table(Address at) const {
        return std::ranges::any_of(examined_.form->reference.recognition.tables, [&](const Table& table) {
            return table.sheet == form_sheet_ && at.row >= std::min(table.header_first, table.range.first.row) && at.row <= table.range.last.row;
        });
    }

    void add(Address at_form, Address cell, const std::string& before, const std::string& now) {
        if (squeezed(before) != squeezed(now) && !(!now.empty() && is_filled_in(before, now))) {
            changed_.push_back({cell, at_form, on_one_line(before), on_one_line(now)});
        }
    }

    const Examined& examined_;
    std::size_t form_sheet_;
    const Sheet& form_;
    std::vector<ChangedCell> changed_;
};

std::string quoted(const std::string& text, bool japanese) {
    return text.empty() ? (japanese ? "空白" : "blank") : fmt::format("{}{}{}", japanese ? "「" : "“", text, japanese ? "」" : "”");
}

void report(const std::vector<ChangedCell>& cells, std::size_t first, std::size_t last, Findings& findings) {
    Range range = range_of(cells[first].cell);
    for (auto i = first; i <= last; ++i) {
        range.first = {std::min(range.first.row, cells[i].cell.row), std::min(range.first.column, cells[i].cell.column)};
        range.last = {std::max(range.last.row, cells[i].cell.row), std::max(range.last.column, cells[i].cell.column)};
    }
    const auto& one = cells[first];
    const auto more = last - first;
    findings.add(range, {fmt::format("様式（{}）で保護されているセルが、{}から{}に変わっています{}。", to_text(one.at_form), quoted(one.from, true),
                                     quoted(one.to, true), more > 0 ? fmt::format("（ほか{}セル）", more) : ""),
                         fmt::format("A cell that the form ({}) protects was {} and is {} now{}.", to_text(one.at_form), quoted(one.from, false),
                                     quoted(one.to, false), more > 0 ? fmt::format(" ({} more cells)", more) : "")});
}

void report_runs(const std::vector<ChangedCell>& cells, Findings& findings) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool below = i > 0 && cells[i].cell.column == cells[i - 1].cell.column && cells[i].cell.row == cells[i - 1].cell.row + 1;
        if (below) {
            runs.back().second = i;
        } else {
            runs.emplace_back(i, i);
        }
    }
    if (runs.size() > most_said_apart) {
        return report(cells, 0, cells.size() - 1, findings);
    }
    for (const auto& [first, last] : runs) {
        report(cells, first, last, findings);
    }
}

}  // namespace

void report_protected_cells(const Examined& examined, Findings& findings) {
    std::set<std::size_t> sheets;
    for (const auto& match : examined.form->matching.tables_on(examined.sheet_index)) {
        sheets.insert(match.reference->sheet);
    }
    for (const auto sheet : sheets) {
        if (examined.form->reference.workbook.sheets[sheet].is_protected()) {
            report_runs(LockedCells(examined, sheet).changed(), findings);
        }
    }
}

}  // namespace kpisheet
