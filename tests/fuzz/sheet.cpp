// SPDX-License-Identifier: MPL-2.0
// The bytes are a tab-separated table as a person pastes it into a sheet. A text with | is a workbook in the notation of
// sheets/sheet_text.hpp, with numbers, formulas, merged and hidden cells.
#include <algorithm>
#include <string>
#include <tuple>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "core/sheets/sheet_text.hpp"
#include "fuzz/target.hpp"

using namespace kpisheet;
using kpisheet::fuzz::expect;

namespace {

Workbook workbook_of(std::string_view text) {
    if (text.find('|') == std::string_view::npos) {
        Workbook workbook;
        workbook.sheets.push_back(sheet_from_tabs(text));
        return workbook;
    }
    return unmarked_workbook(text);
}

bool lies_on(const Sheet& sheet, Address at) {
    return at.row >= 0 && at.column >= 0 && at.row < sheet.row_count() && at.column < sheet.column_count();
}

void expect_sound(const Workbook& workbook, const Recognition& recognition) {
    for (const auto& table : recognition.tables) {
        expect(table.sheet < workbook.sheets.size(), "a table stands on a sheet of the workbook");
        const auto& sheet = workbook.sheets[table.sheet];
        expect(lies_on(sheet, table.range.first) && table.range.first <= table.range.last, "a table lies on its sheet");
        expect(table.header_first <= table.header_last, "a header band has a row");
        for (const auto& indicator : table.indicators) {
            expect(lies_on(sheet, indicator.cell), "an indicator lies on its sheet");
            expect(indicator.first_row <= indicator.last_row, "an indicator has a row");
            for (const auto& value : indicator.values) {
                expect(lies_on(sheet, value.cell), "a value lies on its sheet");
            }
        }
    }
}

void expect_sound(const Workbook& workbook, const Issue& issue) {
    expect(find_rule(issue.rule) != nullptr, "an issue names its rule");
    expect(issue.sheet < workbook.sheets.size(), "an issue names a sheet of the workbook");
    expect(!issue.message.ja.empty() && !issue.message.en.empty(), "an issue has a message in both languages");
    if (!issue.fix) {
        return;
    }
    expect(!issue.fix->edits.empty(), "a fix changes something");
    const auto& sheet = workbook.sheets[issue.sheet];
    for (const auto& edit : issue.fix->edits) {
        const auto* cell = sheet.cell(edit.cell);
        expect(edit.from == (cell != nullptr ? cell->text : std::string_view()), "an edit starts from what its cell shows");
    }
}

auto place(const Issue& issue) {
    const auto first = issue.range ? issue.range->first : Address{-1, -1};
    return std::tuple(issue.sheet, first.row, first.column, issue.rule);
}

/// All that two runs over the same workbook must agree in.
std::string listing(const Recognition& recognition, const std::vector<Issue>& issues) {
    std::string text;
    for (const auto& table : recognition.tables) {
        text += to_text(table.range) + table.title + "\n";
        for (const auto& indicator : table.indicators) {
            text += to_text(indicator.cell) + indicator.name + "\n";
            for (const auto& value : indicator.values) {
                text += to_text(value.cell) + std::string(value.text) + std::string(role_key(value.role)) +
                        std::to_string(value.year.value_or(0)) + "\n";
            }
        }
    }
    for (const auto& issue : issues) {
        text += std::string(issue.rule) + (issue.range ? to_text(*issue.range) : "") + issue.message.ja + issue.message.en + "\n";
        if (issue.fix) {
            for (const auto& edit : issue.fix->edits) {
                text += to_text(edit.cell) + edit.from + edit.to + edit.format.value_or("") + edit.formula.value_or("") + "\n";
            }
        }
    }
    return text;
}

/// Behind 「=== form」 and 「=== previous」 stand what to compare with; without them the sheet is compared with itself.
std::string examine(std::string_view text) {
    const auto parts = example_parts(text);
    const auto workbook = workbook_of(parts.checked);
    const auto recognition = recognise(workbook);
    expect_sound(workbook, recognition);
    const Reference form(workbook_of(parts.form.empty() ? parts.checked : parts.form));
    const Reference previous(workbook_of(parts.previous.empty() ? parts.checked : parts.previous));
    const auto issues = check(workbook, recognition, {.rules = {{"all"}}, .references = {&form, &previous}});
    expect(std::ranges::is_sorted(issues, {}, place), "issues come by sheet, row, column, rule");
    for (const auto& issue : issues) {
        expect_sound(workbook, issue);
    }
    return listing(recognition, issues);
}

}  // namespace

/// The rules' own examples: a new rule is tried with its first build.
std::vector<std::string> kpisheet::fuzz::known_inputs() {
    std::vector<std::string> inputs;
    for (const auto* rule : all_rules()) {
        inputs.insert(inputs.end(), rule->flagged.begin(), rule->flagged.end());
        inputs.insert(inputs.end(), rule->clean.begin(), rule->clean.end());
    }
    return inputs;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    const auto first = examine(text);
    expect(first == examine(text), "the same table gives the same result");
    return 0;
}
