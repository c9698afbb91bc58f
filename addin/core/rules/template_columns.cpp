// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/rules/table_cells.hpp"
#include "core/rules/template_deviations.hpp"

namespace kpisheet {
namespace {

/// The headings of a run of columns, as people name them.
std::string headings_of(const std::vector<const Column*>& run, bool japanese) {
    std::string text;
    for (const auto* column : run) {
        text += (text.empty() ? "" : japanese ? "、" : ", ") + fmt::format("{}{}{}", japanese ? "「" : "“", column->heading, japanese ? "」" : "”");
    }
    return text;
}

/// Parts columns into runs that stand side by side.
std::vector<std::vector<const Column*>> runs_side_by_side(const std::vector<const Column*>& columns) {
    std::vector<std::vector<const Column*>> runs;
    for (const auto* column : columns) {
        if (runs.empty() || runs.back().back()->column + 1 != column->column) {
            runs.emplace_back();
        }
        runs.back().push_back(column);
    }
    return runs;
}

Range header_cells(const Table& table, const std::vector<const Column*>& run) {
    const Address first{table.header_first, run.front()->column};
    return {first, {table.header_first, run.back()->column}};
}

/// The heading before the place where the removed columns stood.
Address before_removed(const TableMatch& match, const Column& removed) {
    const Column* before = nullptr;
    for (const auto& one : match.columns) {
        if (one.reference->column < removed.column && !one.moved) {
            before = one.column;
        }
    }
    return {match.table->header_first, before != nullptr ? before->column : match.table->range.first.column};
}

/// A heading cell that reads otherwise: a merged one stands over several columns and is one change.
struct ChangedHeading {
    Address cell;
    std::string from;
    std::string to;
    bool whole_cell = false;  ///< from and to are the texts of the cell, not the joined heading
};

ChangedHeading changed_heading(const Examined& examined, const TableMatch& match, const ColumnMatch& column) {
    const auto& form = examined.form->reference.workbook.sheets[match.reference->sheet];
    const auto rows = match.table->header_last - match.table->header_first;
    if (rows == match.reference->header_last - match.reference->header_first) {
        for (std::int32_t row = 0; row <= rows; ++row) {
            const auto* old_cell = form.seen_at({match.reference->header_first + row, column.reference->column});
            const auto* cell = examined.sheet.seen_at({match.table->header_first + row, column.column->column});
            if (old_cell != nullptr && cell != nullptr && squeezed(old_cell->text) != squeezed(cell->text)) {
                return {cell->at, std::string(old_cell->text), std::string(cell->text), true};
            }
        }
    }
    return {{match.table->header_last, column.column->column}, column.reference->heading, column.column->heading, false};
}

void report_heading(const ChangedHeading& change, const ColumnMatch& column, Findings& findings) {
    std::optional<Fix> fix;
    if (change.whole_cell) {
        // A heading that names the same values is the form's and nobody's entry. Where it names another year or another
        // kind of value, the section may have filled in accordingly: that is for a person to tell.
        const bool same_meaning = column.column->role == column.reference->role && column.column->year == column.reference->year;
        fix = Fix{{fmt::format("「{}」に戻す", change.from), fmt::format("Write “{}” again", change.from)}, same_meaning, {}};
        fix->edits.push_back({change.cell, change.to, change.from, {}, {}, {}});
    }
    findings.add(change.cell,
                 {fmt::format("見出し「{}」は、様式では「{}」です。", change.to, change.from),
                  fmt::format("The heading “{}” reads “{}” in the form.", change.to, change.from)},
                 std::move(fix));
}

void report_moved(const TableMatch& match, std::set<std::string>& said, Findings& findings) {
    std::vector<const Column*> moved;
    for (const auto& one : match.columns) {
        if (one.moved) {
            moved.push_back(one.column);
        }
    }
    for (const auto& run : runs_side_by_side(moved)) {
        const auto headings = headings_of(run, true);
        if (said.insert("moved" + headings).second) {
            findings.add(header_cells(*match.table, run), {fmt::format("列{}が、様式と違う位置に移されています。", headings),
                                                           fmt::format("The column {} was moved to another place.", headings_of(run, false))});
        }
    }
}

}  // namespace

void report_column_deviations(const Examined& examined, Findings& findings) {
    std::set<std::string> said;  // the tables of a sheet are often one form repeated: a column is taken out of all of them
    std::set<Address> headings;
    for (const auto& match : examined.form->matching.tables_on(examined.sheet_index)) {
        if (!match.main) {
            continue;
        }
        for (const auto& run : runs_side_by_side(match.removed)) {
            const auto names = headings_of(run, true);
            if (said.insert("removed" + names).second) {
                findings.add(before_removed(match, *run.front()), {fmt::format("様式にある列{}がありません。", names),
                                                                   fmt::format("The column {} of the form is missing.", headings_of(run, false))});
            }
        }
        for (const auto& run : runs_side_by_side(match.added)) {
            const auto names = headings_of(run, true);
            if (said.insert("added" + names).second) {
                findings.add(header_cells(*match.table, run), {fmt::format("列{}は様式にありません。", names),
                                                               fmt::format("The column {} is not in the form.", headings_of(run, false))});
            }
        }
        report_moved(match, said, findings);
        for (const auto& column : match.columns) {
            if (column.same_heading || column.column->heading.empty() || column.reference->heading.empty()) {
                continue;
            }
            const auto change = changed_heading(examined, match, column);
            if (headings.insert(change.cell).second && said.insert("renamed" + change.from + "\n" + change.to).second) {
                report_heading(change, column, findings);
            }
        }
    }
}

}  // namespace kpisheet
