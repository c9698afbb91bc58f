// SPDX-License-Identifier: MPL-2.0
#include "core/rules/changed_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/eras/format.hpp"
#include "core/references/corresponding_cells.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t least_of_column = 3;  ///< changed values that are said once as a column

struct Change {
    const IndicatorMatch* match = nullptr;
    ValuePair pair;
};

/// The values of one column of one table, all of them compared.
struct ComparedColumn {
    std::size_t compared = 0;
    std::vector<Change> changes;
};

bool is_formula_of_form(const Comparison& comparison, const IndicatorMatch& match, const KpiValue& value) {
    const auto* cell = comparison.reference.workbook.sheets[match.reference_table->sheet].cell(value.cell);
    return cell != nullptr && cell->is_formula();
}

/// What the reference does not state firmly may change.
bool is_firm(const KpiValue& before, ValueRole role, bool form) {
    if (before.provisional || before.state == State::missing || before.state == State::unreadable || before.state == State::abolished) {
        return false;
    }
    return before.state == State::value || !form || role != ValueRole::actual;  // a form prompts in words: （記入）
}

/// A figure that reads the same but has another unit from its column is a matter of that column: with a form it is said
/// there, with a previous sheet once, of the base.
bool is_changed(const ValuePair& pair, bool form) {
    if (pair.now == nullptr || pair.now->state == State::missing) {
        return true;
    }
    const auto& before = *pair.before;
    const auto& now = *pair.now;
    if (squeezed(before.text) == squeezed(now.text) && (form || before.role != ValueRole::base)) {
        return false;
    }
    if (is_number(before) && is_number(now)) {
        return !units_agree(before.unit, now.unit) || !same_figure(before, now);
    }
    return squeezed(before.text) != squeezed(now.text);
}

/// 「26件」（前回のC2）
Text source_words(bool form, const Comparison& comparison, const IndicatorMatch& match, Address cell) {
    const auto& sheets = comparison.reference.workbook.sheets;
    const auto place = (sheets.size() > 1 ? sheets[match.reference_table->sheet].name() + "!" : std::string{}) + to_text(cell);
    return {fmt::format("{}の {}", form ? "様式" : "前回", place), fmt::format("{} of the {}", place, form ? "form" : "previous sheet")};
}

/// As written, with the unit where that is what differs.
std::string shown(const KpiValue& value, const KpiValue* other) {
    const bool other_unit = other != nullptr && value.unit != other->unit && !value.own_unit;
    return std::string(trim(value.text)).append(other_unit ? value.unit : std::string_view{});
}

std::string value_words(const ValuePair& pair, bool japanese) {
    if (pair.now == nullptr || trim(pair.now->text).empty()) {
        return japanese ? "空白" : "blank";
    }
    return fmt::format("{}{}{}", japanese ? "「" : "“", shown(*pair.now, pair.before), japanese ? "」" : "”");
}

/// Back to what the reference says. Never safe: the change may be meant.
std::optional<Fix> restoring(const Examined& examined, const Comparison& comparison, const Change& change) {
    const auto& from = comparison.reference.workbook.sheets[change.match->reference_table->sheet];
    const auto* old_cell = from.cell(change.pair.before->cell);
    const auto* cell = change.pair.cell ? examined.sheet.cell(*change.pair.cell) : nullptr;
    const bool in_name = change.pair.before->cell == change.match->reference->cell || change.pair.cell == change.match->indicator->cell;
    if (old_cell == nullptr || in_name || !change.pair.cell || old_cell->is_formula() || (cell != nullptr && cell->is_formula())) {
        return std::nullopt;
    }
    Fix fix{{fmt::format("「{}」に戻す", old_cell->text), fmt::format("Write “{}” again", old_cell->text)}, false, {}};
    Edit edit{*change.pair.cell, std::string(cell == nullptr ? "" : cell->text), std::string(old_cell->text), {}, {}, {}};
    if (old_cell->kind == SheetCell::Kind::number) {
        edit.number = old_cell->number;
        edit.format = from.formats()[old_cell->format];
    }
    fix.edits.push_back(std::move(edit));
    return fix;
}

/// 令和4年度の
std::string year_words(const KpiValue& value) {
    const auto named = value.year ? format_era_year(*value.year) : Result<std::string>{};
    return named && !named->empty() ? *named + "の" : std::string{};
}

void report_one(const Examined& examined, bool form, const Comparison& comparison, const Change& change, Findings& findings) {
    const auto& pair = change.pair;
    const auto& before = *pair.before;
    const auto role = role_words(before.role);
    const auto source = source_words(form, comparison, *change.match, before.cell);
    const auto& name = change.match->indicator->name;
    const auto cell = change.pair.cell.value_or(change.match->indicator->cell);
    findings.add(cell,
                 {fmt::format("「{}」の{}{}が、「{}」（{}）から{}に変わっています。", name,
                              before.role == ValueRole::actual ? year_words(before) : "", role.ja, shown(before, pair.now), source.ja,
                              value_words(change.pair, true)),
                  fmt::format("The {} of “{}” was “{}” ({}) and is {} now.", role.en, name, shown(before, pair.now), source.en,
                              value_words(change.pair, false))},
                 restoring(examined, comparison, change));
}

/// Most of a column changed: that has one cause.
void report_column(bool form, const Comparison& comparison, const ComparedColumn& column, Findings& findings) {
    const auto& first = column.changes.front();
    auto range = range_of(*first.pair.cell);
    for (const auto& change : column.changes) {
        range.first = std::min(range.first, *change.pair.cell);
        range.last = std::max(range.last, *change.pair.cell);
    }
    const auto& pair = first.pair;
    const auto& before = *pair.before;
    const auto role = role_words(before.role);
    const auto source = source_words(form, comparison, *first.match, before.cell);
    findings.add(range, {fmt::format("この列の{}{}は、{}件中{}件が{}と違います。例えば「{}」は「{}」（{}）から{}に変わっています。",
                                     before.role == ValueRole::actual ? year_words(before) : "", role.ja, column.compared,
                                     column.changes.size(), form ? "様式" : "前回の資料", first.match->indicator->name, shown(before, pair.now),
                                     source.ja, value_words(first.pair, true)),
                         fmt::format("{} of {} {} values in this column differ from the {}: that of “{}” was “{}” ({}) and is {} now.",
                                     column.changes.size(), column.compared, role.en, form ? "form" : "previous sheet",
                                     first.match->indicator->name, shown(before, pair.now), source.en, value_words(first.pair, false))});
}

void compare(const Examined& examined, const Comparison& comparison, bool form, ValueRole role, std::set<Address>& said, Findings& findings) {
    std::map<std::pair<const Table*, std::int32_t>, ComparedColumn> columns;
    for (const auto& match : comparison.matching.indicators_on(examined.sheet_index)) {
        const auto* tables = comparison.matching.of_tables(*match.table, *match.reference_table);
        if (tables == nullptr) {
            continue;
        }
        for (const auto& pair : value_pairs(*tables, match, role, form)) {
            if (!is_firm(*pair.before, role, form) || (form && is_formula_of_form(comparison, match, *pair.before)) || !pair.cell) {
                continue;
            }
            auto& column = columns[{match.table, pair.cell->column}];
            ++column.compared;
            if (is_changed(pair, form) && said.insert(*pair.cell).second) {
                column.changes.push_back({&match, pair});
            }
        }
    }
    for (const auto& [key, column] : columns) {
        if (column.changes.size() >= least_of_column && column.changes.size() * 2 > column.compared) {
            report_column(form, comparison, column, findings);
            continue;
        }
        for (const auto& change : column.changes) {
            report_one(examined, form, comparison, change, findings);
        }
    }
}

}  // namespace

void report_changed_values(const Examined& examined, ValueRole role, Findings& findings) {
    std::set<Address> said;
    if (examined.form != nullptr) {
        compare(examined, *examined.form, true, role, said, findings);
    }
    if (examined.previous != nullptr) {
        compare(examined, *examined.previous, false, role, said, findings);
    }
}

}  // namespace kpisheet
