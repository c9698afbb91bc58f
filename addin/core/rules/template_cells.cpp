// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/layouts/indicator_name.hpp"
#include "core/references/corresponding_cells.hpp"
#include "core/references/name_keys.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/template_deviations.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// The same change of the same kind of cell, wherever it was made.
struct PrintedChange {
    Text what;  ///< 単位
    std::string from;
    std::string to;
    Address at_form;
    std::vector<Address> cells;
};
using Changes = std::map<std::tuple<std::string, std::string, std::string>, PrintedChange>;

class PrintedCells {
public:
    explicit PrintedCells(const Examined& examined) : examined_(examined) {}

    void compare(const IndicatorMatch& match, const TableMatch& tables) {
        const auto& form = form_sheet(match);
        if (match.is_renamed()) {
            add({"指標名", "The name"}, form, match.reference->cell, match.indicator->cell);
        }
        if (match.reference->unit_cell && match.indicator->unit_cell) {
            add({"単位", "The unit"}, form, *match.reference->unit_cell, *match.indicator->unit_cell);
        }
        if (match.reference->department_cell && match.indicator->department_cell) {
            add({"担当課", "The section"}, form, *match.reference->department_cell, *match.indicator->department_cell);
        }
        for (const auto& column : tables.columns) {
            if (is_printed(column.reference->role) && column.column->role == column.reference->role) {
                compare_column(match, tables, *column.reference);
            }
        }
    }

    /// Headings above the rows (基本目標①…) are cells of their own: the indicators below tell which one became which. One
    /// that the form knows, too, was not altered: the indicator was moved below it.
    void compare_headings() {
        std::map<std::string, std::pair<std::string, const IndicatorMatch*>> altered;  // by the new wording
        for (const auto& match : examined_.form->matching.indicators_on(examined_.sheet_index)) {
            const auto& before = match.reference->path.texts();
            const auto& now = match.indicator->path.texts();
            for (std::size_t i = 0; i < now.size() && before.size() == now.size(); ++i) {
                if (before[i] != now[i] && squeezed(before[i]) != squeezed(now[i])) {
                    altered.try_emplace(squeezed(now[i]), squeezed(before[i]), &match);
                }
            }
        }
        if (altered.empty()) {
            return;
        }
        const auto here = places_of_texts(examined_.sheet);
        std::map<const Sheet*, std::map<std::string, Address>> of_forms;
        for (const auto& [now, from] : altered) {
            const auto& form = form_sheet(*from.second);
            auto& there = of_forms[&form];
            if (there.empty()) {
                there = places_of_texts(form);
            }
            const auto cell = here.find(now);
            const auto at_form = there.find(from.first);
            if (cell != here.end() && at_form != there.end() && !there.contains(now) && !here.contains(from.first)) {
                add({"見出し", "The heading"}, form, at_form->second, cell->second);
            }
        }
    }

    void report(Findings& findings) const {
        for (const auto& [key, change] : changes_) {
            const auto cells = list_cells(change.cells);
            const bool several = change.cells.size() > 1;
            findings.add(change.cells.front(),
                         {fmt::format("{}「{}」は、様式（{}）では「{}」です{}。", change.what.ja, change.to, to_text(change.at_form), change.from,
                                      several ? fmt::format("（{}か所: {}）", change.cells.size(), cells.ja) : ""),
                          fmt::format("{} “{}” reads “{}” in the form ({}){}.", change.what.en, change.to, change.from, to_text(change.at_form),
                                      several ? fmt::format(", in {} cells: {}", change.cells.size(), cells.en) : "")},
                         restoring(change));
        }
    }

private:
    /// What the form prints and nobody is asked to write. Running numbers follow the rows.
    static bool is_printed(ColumnRole role) {
        return role == ColumnRole::goal || role == ColumnRole::measure || role == ColumnRole::project || role == ColumnRole::direction ||
               role == ColumnRole::category;
    }

    /// The first cell of each text of a sheet.
    static std::map<std::string, Address> places_of_texts(const Sheet& sheet) {
        constexpr std::size_t longest_heading = 1000;  // bytes
        std::map<std::string, Address> places;
        for (const auto& cell : sheet.cells()) {
            if (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_heading) {
                places.try_emplace(squeezed(cell.text), cell.at);
            }
        }
        return places;
    }

    [[nodiscard]] const Sheet& form_sheet(const IndicatorMatch& match) const {
        return examined_.form->reference.workbook.sheets[match.reference_table->sheet];
    }

    void compare_column(const IndicatorMatch& match, const TableMatch& tables, const Column& column) {
        const auto shift = whole_shift(*match.reference_table, *match.reference);
        const auto height = std::min(match.reference->last_row - match.reference->first_row, 3);  // no block has more rows
        for (std::int32_t row = 0; row <= height; ++row) {
            const Address at{match.reference->first_row + row, column.column + shift};
            if (const auto cell = at.column < 0 ? std::nullopt : corresponding_cell(tables, match, at)) {
                add({"印刷された欄", "The printed cell"}, form_sheet(match), at, *cell);
            }
        }
    }

    void add(Text what, const Sheet& form, Address at_form, Address cell) {
        const auto* from = form.seen_at(at_form);
        const auto* to = examined_.sheet.seen_at(cell);
        if (from == nullptr || from->is_formula() || trim(from->text).empty()) {
            return;  // left to be filled in
        }
        const auto before = squeezed(from->text);
        const auto now = to == nullptr ? std::string{} : squeezed(to->text);
        const auto at = to == nullptr ? cell : to->at;
        if (before == now || now.empty() || is_filled_in(trim(from->text), to->text) || !said_.insert(at).second) {
            return;
        }
        auto& change = changes_[{what.ja, before, now}];
        if (change.cells.empty()) {
            change = {std::move(what), on_one_line(from->text), on_one_line(to->text), from->at, {}};
        }
        change.cells.push_back(at);
    }

    /// Never safe: another section or unit may be what the section wants to say.
    [[nodiscard]] std::optional<Fix> restoring(const PrintedChange& change) const {
        Fix fix{{fmt::format("「{}」に戻す", change.from), fmt::format("Write “{}” again", change.from)}, false, {}};
        for (const auto at : change.cells) {
            const auto* cell = examined_.sheet.cell(at);
            if (cell == nullptr || cell->kind != SheetCell::Kind::text || cell->is_formula()) {
                return std::nullopt;
            }
            fix.edits.push_back({at, std::string(cell->text), change.from, {}, {}, {}});
        }
        return fix;
    }

    const Examined& examined_;
    Changes changes_;
    std::set<Address> said_;
};

}  // namespace

void report_printed_cells(const Examined& examined, Findings& findings) {
    PrintedCells cells(examined);
    for (const auto& match : examined.form->matching.indicators_on(examined.sheet_index)) {
        if (const auto* tables = examined.form->matching.of_tables(*match.table, *match.reference_table)) {
            cells.compare(match, *tables);
        }
    }
    cells.compare_headings();
    cells.report(findings);
}

}  // namespace kpisheet
