// SPDX-License-Identifier: MPL-2.0
// The published tables as submissions: compared with themselves and with the form they were filled from nothing differs,
// and what is joined from them is what they say.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "core/references/join.hpp"
#include "core/rules/all_rules.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

constexpr const char* tables[] = {"asakuchi", "joetsu", "ojiya", "sunagawa"};

Workbook pasted(const std::string& name) {
    std::ifstream file(std::filesystem::path(KPISHEET_GOLDEN_FOLDER) / "pasted" / (name + ".tsv"), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    Workbook workbook;
    workbook.sheets.push_back(sheet_from_tabs(text.str()));
    return workbook;
}

/// Without the actuals of its last year, and a line further down.
Workbook blank_form(const Reference& filled, std::size_t& blanked) {
    int last = 0;
    for (const auto& table : filled.recognition.tables) {
        for (const auto& indicator : table.indicators) {
            for (const auto& value : indicator.values) {
                last = value.role == ValueRole::actual && value.state == State::value ? std::max(last, value.heading_year.value_or(0)) : last;
            }
        }
    }
    std::set<Address> blank;
    for (const auto& table : filled.recognition.tables) {
        for (const auto& indicator : table.indicators) {
            for (const auto& value : indicator.values) {
                if (value.role == ValueRole::actual && value.heading_year == last && value.cell != indicator.cell) {
                    blank.insert(value.cell);
                }
            }
        }
    }
    blanked = blank.size();
    SheetBuilder builder("様式");
    for (const auto& cell : filled.workbook.sheets.front().cells()) {
        if (!blank.contains(cell.at)) {
            builder.add_text({cell.at.row + 1, cell.at.column}, cell.text);
        }
    }
    Workbook form;
    form.sheets.push_back(builder.build());
    return form;
}

std::string issues_of(const Reference& submission, const References& references) {
    std::string text;
    for (const auto& issue : check(submission.workbook, submission.recognition, {.rules = {{"reference"}}, .references = references})) {
        text += std::string(issue.rule) + " " + (issue.range ? to_text(*issue.range) : "-") + " " + issue.message.ja + "\n";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_references)

BOOST_AUTO_TEST_CASE(a_published_table_agrees_with_itself) {
    for (const auto* name : {"asakuchi", "joetsu", "kamiichi", "ojiya", "sunagawa"}) {
        const Reference table(pasted(name));
        const auto issues = issues_of(table, {&table, &table});
        BOOST_TEST(issues.empty(), name << ":\n" << issues);
    }
}

BOOST_AUTO_TEST_CASE(a_published_table_agrees_with_its_form) {
    for (const auto* name : tables) {
        const Reference table(pasted(name));
        std::size_t blanked = 0;
        const Reference form(blank_form(table, blanked));
        const auto against_form = issues_of(table, {&form, nullptr});
        const auto against_previous = issues_of(table, {nullptr, &form});
        BOOST_TEST(against_form.empty(), name << ":\n" << against_form);
        BOOST_TEST(against_previous.empty(), name << ":\n" << against_previous);
    }
}

BOOST_AUTO_TEST_CASE(a_published_table_is_joined_into_its_form) {
    for (const auto* name : {"asakuchi", "ojiya", "sunagawa"}) {
        const Reference table(pasted(name));
        std::size_t blanked = 0;
        const Reference form(blank_form(table, blanked));
        const Submission submission{name, &table.workbook, &table.recognition};
        const auto joined = join(form, {&submission, 1});
        BOOST_TEST(joined.conflicts.empty());
        std::size_t right = 0;
        for (const auto& cell : joined.cells) {
            right += cell.source.cell == Address{cell.cell.row - 1, cell.cell.column} ? 1U : 0U;
        }
        BOOST_TEST(right == joined.cells.size(), name);
        BOOST_TEST(right * 100 >= blanked * 95, name << ": " << right << " of " << blanked << " values were joined");
    }
}

BOOST_AUTO_TEST_SUITE_END()
