// SPDX-License-Identifier: MPL-2.0
// Five published tables as a person pastes them into a sheet, cell by cell: what is recognised and what is found wrong
// is compared with the listings under expected/. They are changed on purpose only: KPISHEET_GOLDEN=rewrite writes them
// anew, and a look at the difference in version control shows what that means.
#include <boost/test/unit_test.hpp>

#include "core/reports/examination.hpp"
#include "core/sheets/sheet_text.hpp"
#include "golden/compare.hpp"
#include "golden/listing.hpp"

using namespace kpisheet;
using namespace kpisheet::golden;

namespace {

FileReport examine_pasted(const std::string& name) {
    const auto text = read(folder() / "pasted" / (name + ".tsv"));
    BOOST_REQUIRE_MESSAGE(!text.empty(), "there is no table " << name);
    Workbook workbook;
    workbook.sheets.push_back(sheet_from_tabs(text));
    return examine(workbook);
}

void compare_pasted(const std::string& name) {
    const auto report = examine_pasted(name);
    compare(name + ".tables.txt", list_tables(report));
    compare(name + ".issues.txt", list_issues(report));
}

std::size_t count_values(const FileReport& report) {
    std::size_t count = 0;
    for (const auto& table : report.tables) {
        for (const auto& indicator : table.indicators) {
            count += indicator.values.size();
        }
    }
    return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(kamiichi) { compare_pasted("kamiichi"); }
BOOST_AUTO_TEST_CASE(asakuchi) { compare_pasted("asakuchi"); }
BOOST_AUTO_TEST_CASE(joetsu) { compare_pasted("joetsu"); }
BOOST_AUTO_TEST_CASE(ojiya) { compare_pasted("ojiya"); }
BOOST_AUTO_TEST_CASE(sunagawa) { compare_pasted("sunagawa"); }

BOOST_AUTO_TEST_CASE(ojiya_has_84_indicators) { BOOST_TEST(examine_pasted("ojiya").indicators == 84); }

// The table states 45 KPIs. That count leaves out those deliberately not set or without a target, and repeated ones.
BOOST_AUTO_TEST_CASE(sunagawa_has_as_many_indicators_as_it_states) {
    const auto report = examine_pasted("sunagawa");
    std::size_t counted = 0;
    for (const auto& table : report.tables) {
        for (const auto& indicator : table.indicators) {
            counted += indicator.kind == "kpi" && indicator.marks.empty() ? 1U : 0U;
        }
    }
    BOOST_TEST(counted == 45);
}

BOOST_AUTO_TEST_CASE(the_tables_are_full_of_values) {
    for (const auto* name : {"asakuchi", "joetsu", "ojiya", "sunagawa"}) {
        BOOST_TEST(count_values(examine_pasted(name)) > 150, name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
