// SPDX-License-Identifier: MPL-2.0
// The five published tables as a municipality's own workbook: merged cells, several sheets, formulas. Their snapshots are
// kept under workbooks/ (tests/office/kept_snapshots_test.py keeps them equal to examples/*.ods); what is recognised and
// found wrong is compared with expected/workbooks/, as in golden_test.cpp.
#include <boost/test/unit_test.hpp>

#include "core/reports/examination.hpp"
#include "core/reports/snapshot_json.hpp"
#include "golden/compare.hpp"
#include "golden/listing.hpp"

using namespace kpisheet;
using namespace kpisheet::golden;

namespace {

Workbook kept(const std::string& name) {
    const auto json = read(folder() / "workbooks" / (name + ".json"));
    BOOST_REQUIRE_MESSAGE(!json.empty(), "there is no snapshot of " << name);
    return workbook_from_json(Json::parse(json));
}

void compare_workbook(const std::string& name) {
    const auto report = examine(kept(name));
    compare("workbooks/" + name + ".tables.txt", list_tables(report));
    compare("workbooks/" + name + ".issues.txt", list_issues(report));
}

std::string without_line_breaks(std::string text) {
    std::erase(text, '\n');
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(workbooks)

BOOST_AUTO_TEST_CASE(kamiichi) { compare_workbook("kamiichi"); }
BOOST_AUTO_TEST_CASE(asakuchi) { compare_workbook("asakuchi"); }
BOOST_AUTO_TEST_CASE(joetsu) { compare_workbook("joetsu"); }
BOOST_AUTO_TEST_CASE(ojiya) { compare_workbook("ojiya"); }
BOOST_AUTO_TEST_CASE(sunagawa) { compare_workbook("sunagawa"); }

// A snapshot that is read loses nothing: written again, it is the same.
BOOST_AUTO_TEST_CASE(kept_snapshots_are_read_whole) {
    for (const auto* name : {"asakuchi", "joetsu", "kamiichi", "ojiya", "sunagawa"}) {
        const auto json = without_line_breaks(read(folder() / "workbooks" / (std::string(name) + ".json")));
        BOOST_TEST((without_line_breaks(snapshot_to_json(kept(name))) == json), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
