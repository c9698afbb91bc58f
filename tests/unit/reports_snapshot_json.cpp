// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>

#include "core/reports/examination.hpp"
#include "core/reports/snapshot_json.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

Workbook sample() {
    return unmarked_workbook(R"(
--- 様式「1」
指標   | 基準値⏎(H30) | 目標値(R6)     | <
会員数 | #25          | =B2*2→#50@0"人" | ▣
~      | =1/0→#DIV/0! | =要確認          | +1
--- 二枚目
~~a | b
)");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reports_snapshot_json)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
    const auto json = snapshot_json(sample());
    const auto read = workbook_from_json(json);
    BOOST_TEST(compact(snapshot_json(read)) == compact(json));
    BOOST_REQUIRE(read.sheets.size() == 2u);
    BOOST_TEST(read.sheets[0].cell({1, 2})->formula == "=B2*2");
    BOOST_TEST(read.sheets[0].cell({1, 2})->text == "50人");
    BOOST_TEST(read.sheets[0].cell({1, 2})->number == 50);
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_left_out) {
    for (const auto* text : {"null", "[]", "7", R"({"sheets": 3})", R"({"sheets": [4, {"name": 5, "cells": {}}]})",
                             R"({"sheets": [{"cells": [1, {}, {"cell": "A0", "kind": "text"}, {"cell": 2, "kind": "text"},
                                {"cell": "A1", "kind": "number", "number": "1"}, {"cell": "B1", "kind": "picture"}],
                                "merges": ["A1", "x", 1], "objects": [{"kind": "shape"}, {"kind": "?"}, 3],
                                "hidden-rows": [0, -1, 99999999999, 1.5], "hidden-columns": [1, "", "1"]}]})"}) {
        for (const auto& sheet : workbook_from_json(Json::parse(text)).sheets) {
            BOOST_TEST(sheet.cells().empty(), text);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_examination_adds_it_where_it_is_wanted) {
    Workbook workbook;
    workbook.sheets.push_back(sheet_from_text("指標 | 基準値(H30) | 目標値(R6)\n会員数 | 25人 | 30人\n相談件数 | 4件 | 5件").sheet);
    const auto with = file_report_from_json("a.ods", examine_to_json(workbook, R"({"snapshot": true})"));
    BOOST_REQUIRE(with.snapshot != nullptr);
    BOOST_TEST(with.snapshot->sheets.front().cell({1, 1})->text == "25人");
    BOOST_TEST(file_report_from_json("a.ods", examine_to_json(workbook, "{}")).snapshot == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
