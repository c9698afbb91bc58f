// SPDX-License-Identifier: MPL-2.0
// Walks over all rules: the examples in each rule's own file are its tests.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <set>
#include <string>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

using Place = std::pair<std::size_t, Address>;

struct Example {
    Workbook workbook;
    std::vector<Place> marked;  ///< sorted
    std::optional<Reference> form;
    std::optional<Reference> previous;
};

std::optional<Reference> read_reference(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    return Reference(unmarked_workbook(text));
}

/// An example is one sheet, or several that lines of dashes part.
Example read_example(std::string_view text) {
    Example example;
    const auto parts = example_parts(text);
    example.form = read_reference(parts.form);
    example.previous = read_reference(parts.previous);
    for (auto& sheet : workbook_from_text(parts.checked)) {
        std::ranges::sort(sheet.marked);
        for (const auto cell : sheet.marked) {
            example.marked.push_back({example.workbook.sheets.size(), cell});
        }
        example.workbook.sheets.push_back(std::move(sheet.sheet));
    }
    return example;
}

/// Issues of one rule on an example.
std::vector<Issue> issues_of(const Rule& rule, const Workbook& workbook, const Example& example) {
    CheckOptions options;
    options.rules.only.push_back(std::string(rule.id));
    options.references = {example.form ? &*example.form : nullptr, example.previous ? &*example.previous : nullptr};
    return check(workbook, recognise(workbook), options);
}

std::string describe(const std::vector<Issue>& issues) {
    std::string text;
    for (const auto& issue : issues) {
        text += (issue.range ? to_text(*issue.range) : "-") + ": " + issue.message.ja + "\n";
    }
    return text;
}

/// The workbook with the edits of a fix made, as far as the snapshot shows them.
Workbook with_fix(const Workbook& workbook, const Issue& issue) {
    Workbook fixed;
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        const auto& sheet = workbook.sheets[i];
        SheetBuilder builder(sheet.name());
        for (const auto& cell : sheet.cells()) {
            const auto edit = std::ranges::find_if(issue.fix->edits, [&](const auto& e) { return e.cell == cell.at && i == issue.sheet; });
            if (edit == issue.fix->edits.end()) {
                switch (cell.kind) {
                    case SheetCell::Kind::text: builder.add_text(cell.at, cell.text, cell.formula); break;
                    case SheetCell::Kind::number:
                        builder.add_number(cell.at, cell.number, builder.format(sheet.formats()[cell.format]), cell.formula, cell.text);
                        break;
                    case SheetCell::Kind::error: builder.add_error(cell.at, cell.text, cell.formula); break;
                }
            } else {
                BOOST_TEST(edit->from == cell.text, "the fix expects what the cell shows");
                if (edit->number) {
                    builder.add_number(cell.at, *edit->number, builder.format(edit->format.value_or("General")), edit->formula.value_or(""), edit->to);
                } else {
                    builder.add_text(cell.at, edit->to, edit->formula.value_or(""));
                }
            }
        }
        for (const auto& merge : sheet.merges()) {
            builder.add_merge(merge);
        }
        fixed.sheets.push_back(builder.build());
    }
    return fixed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(every_rule_explains_itself_in_both_languages) {
    std::set<std::string_view> ids;
    for (const auto* rule : all_rules()) {
        BOOST_TEST_CONTEXT(rule->id) {
            BOOST_TEST(ids.insert(rule->id).second, "ids are unique");
            BOOST_TEST(std::ranges::all_of(rule->id, [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || (c >= '0' && c <= '9'); }));
            for (const auto* text : {&rule->title, &rule->what, &rule->why, &rule->remedy}) {
                BOOST_TEST(!text->ja.empty());
                BOOST_TEST(!text->en.empty());
                BOOST_TEST(text->ja != text->en);
            }
            BOOST_TEST(!rule->clean.empty());
            BOOST_TEST(!rule->flagged.empty());
            BOOST_TEST((rule->check != nullptr));
        }
    }
}

BOOST_AUTO_TEST_CASE(clean_examples_give_nothing) {
    for (const auto* rule : all_rules()) {
        for (const auto example : rule->clean) {
            const auto read = read_example(example);
            const auto issues = issues_of(*rule, read.workbook, read);
            BOOST_TEST(issues.empty(), rule->id << " on\n" << example << describe(issues));
        }
    }
}

BOOST_AUTO_TEST_CASE(flagged_examples_give_exactly_the_marked_cells) {
    for (const auto* rule : all_rules()) {
        for (const auto example : rule->flagged) {
            const auto read = read_example(example);
            const auto issues = issues_of(*rule, read.workbook, read);
            std::vector<Place> found;
            bool whole_sheet = false;
            for (const auto& issue : issues) {
                whole_sheet = whole_sheet || !issue.range;
                if (issue.range) {
                    found.push_back({issue.sheet, issue.range->first});
                }
                BOOST_TEST(!issue.message.ja.empty());
                BOOST_TEST(!issue.message.en.empty());
            }
            const bool as_marked = read.marked.empty() ? whole_sheet && found.empty() : found == read.marked;
            BOOST_TEST(as_marked, rule->id << " on\n" << example << describe(issues));
            for (const auto& issue : issues) {
                if (issue.fix && issue.fix->safe) {
                    const auto left = issues_of(*rule, with_fix(read.workbook, issue), read);
                    const bool gone = std::ranges::none_of(left, [&](const auto& other) { return other.range == issue.range; });
                    BOOST_TEST(gone, rule->id << ": the safe fix leaves the issue at " << to_text(*issue.range));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
