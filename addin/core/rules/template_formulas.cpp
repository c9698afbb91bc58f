// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/references/corresponding_cells.hpp"
#include "core/rules/formula_shape.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/template_deviations.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

struct LostFormula {
    Address cell;
    Address at_form;
    std::string_view formula;   ///< of the form
    std::string_view shown;     ///< what stands there now
    std::string_view other;     ///< the formula there now, if any
    std::string restored;       ///< as it would stand in `cell`; empty where that can't be told
};

/// The form's formula in its new place. Only where it speaks of cells of its own rows that all moved alike.
std::string restored_formula(const TableMatch& tables, const IndicatorMatch& match, const SheetCell& from, Address to) {
    const auto shape = shape_of(from.formula, from.at);
    for (const auto& reference : shape.references) {
        const Address target{reference.row_fixed ? reference.row : from.at.row + reference.row,
                             reference.column_fixed ? reference.column : from.at.column + reference.column};
        const auto now = corresponding_cell(tables, match, target);
        const auto moved_alike = now && now->row - target.row == to.row - from.at.row && now->column - target.column == to.column - from.at.column;
        const bool stays = now && *now == target;
        if (!moved_alike || ((reference.row_fixed || reference.column_fixed) && !stays)) {
            return {};
        }
    }
    return filled_to(from.formula, from.at, to);
}

void report(const Examined& examined, const std::vector<LostFormula>& lost, Findings& findings) {
    // Formulas lost below each other in one column were lost at once.
    for (std::size_t i = 0; i < lost.size();) {
        auto last = i;
        while (last + 1 < lost.size() && lost[last + 1].cell.column == lost[i].cell.column && lost[last + 1].at_form.row == lost[last].at_form.row + 1 &&
               lost[last + 1].other.empty() == lost[i].other.empty()) {
            ++last;
        }
        const auto& first = lost[i];
        const auto count = last - i + 1;
        std::optional<Fix> fix = Fix{{"様式の数式に戻す", "Put the form's formula back"}, false, {}};
        for (auto k = i; k <= last && fix; ++k) {
            if (lost[k].restored.empty()) {
                fix.reset();
                break;
            }
            // What the formula will show is the office's to compute; the formula itself is shown to the person. Not safe:
            // what was typed goes.
            const auto* cell = examined.sheet.cell(lost[k].cell);
            fix->edits.push_back({lost[k].cell, std::string(cell == nullptr ? "" : cell->text), lost[k].restored, {}, {}, lost[k].restored});
        }
        const auto now = !first.other.empty() ? Text{fmt::format("別の数式 {}", first.other), fmt::format("another formula, {}", first.other)}
                                              : Text{fmt::format("直接入力された「{}」", first.shown), fmt::format("the typed “{}”", first.shown)};
        findings.add(Range{first.cell, lost[last].cell},
                     {fmt::format("様式（{}）の数式 {} が、{}に置き換えられています{}。", to_text(first.at_form), first.formula, now.ja,
                                  count > 1 ? fmt::format("（続く{}セル）", count) : ""),
                      fmt::format("The form's formula {} ({}) was replaced by {}{}.", first.formula, to_text(first.at_form), now.en,
                                  count > 1 ? fmt::format(" ({} cells below each other)", count) : "")},
                     std::move(fix));
        i = last + 1;
    }
}

std::vector<LostFormula> lost_formulas(const Examined& examined) {
    std::vector<LostFormula> lost;
    for (const auto& match : examined.form->matching.indicators_on(examined.sheet_index)) {
        const auto& form = examined.form->reference.workbook.sheets[match.reference_table->sheet];
        const auto* tables = examined.form->matching.of_tables(*match.table, *match.reference_table);
        if (tables == nullptr || match.reference->last_row - match.reference->first_row > 20) {
            continue;  // no block of rows is that tall
        }
        for (auto row = match.reference->first_row; row <= match.reference->last_row; ++row) {
            for (const auto& from : form.row(row)) {
                const auto to = from.is_formula() ? corresponding_cell(*tables, match, from.at) : std::nullopt;
                const auto* cell = to ? examined.sheet.cell(*to) : nullptr;
                if (cell == nullptr || trim(cell->text).empty()) {
                    continue;
                }
                const bool other = cell->is_formula();
                if (!other || shape_of(cell->formula, *to).skeleton != shape_of(from.formula, from.at).skeleton) {
                    lost.push_back({*to, from.at, from.formula, cell->text, cell->formula, restored_formula(*tables, match, from, *to)});
                }
            }
        }
    }
    std::ranges::sort(lost, {}, [](const auto& one) { return std::pair(one.cell.column, one.cell.row); });
    return lost;
}

}  // namespace

void report_overwritten_formulas(const Examined& examined, Findings& findings) { report(examined, lost_formulas(examined), findings); }

}  // namespace kpisheet
