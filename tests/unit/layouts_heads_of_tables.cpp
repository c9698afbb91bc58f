// SPDX-License-Identifier: MPL-2.0
// Heading rows that are not merged, years that the title or an era above tells, and where a table ends.
#include <boost/test/unit_test.hpp>

#include "unit/layouts_summary.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(layouts_heads_of_tables)

BOOST_AUTO_TEST_CASE(heading_rows_without_merges_are_one_band) {
    expect(R"(
 | | | 現状 | R5 | | R6 |
番号 | KPI | 単位 | H30 | 目標 | 実績 | 目標 | 実績
1 | 創業件数 | 件 | #5 | #8 | #7 | #9 | #10
2 | 相談件数 | 件 | #20 | #30 | #28 | #35 | #33
)",
           {"創業件数 [件] | D3 base 2018 5 | E3 target 2023 8 | F3 actual 2023 7 | G3 target 2024 9 | H3 actual 2024 10",
            "相談件数 [件] | D4 base 2018 20 | E4 target 2023 30 | F4 actual 2023 28 | G4 target 2024 35 | H4 actual 2024 33"});
    expect(R"(
KPI | 基準値 | 実績 | | 目標値
 | | 前年度報告 | 今年度報告 |
創業件数 | 5件 | 7件 | 8件 | 10件
相談件数 | 20件 | 28件 | 33件 | 40件
)",
           {"創業件数 [件] | B3 base 5 | C3 actual 7 | D3 actual 8 | E3 target 10",
            "相談件数 [件] | B4 base 20 | C4 actual 28 | D4 actual 33 | E4 target 40"});
}

BOOST_AUTO_TEST_CASE(years_told_by_the_title_and_by_an_era_above) {
    expect(R"(
令和5年度 総合戦略 KPI回答様式
指標名 | 前年度 | 今年度 | < | 翌年度
^ | 実績 | 目標 | 実績 | 目標
創業件数 | 7件 | 8件 | 9件 | 10件
相談件数 | 25件 | 28件 | 33件 | 40件
)",
           {"創業件数 [件] | B4 actual 2022 7 | C4 target 2023 8 | D4 actual 2023 9 | E4 target 2024 10",
            "相談件数 [件] | B5 actual 2022 25 | C5 target 2023 28 | D5 actual 2023 33 | E5 target 2024 40"});
    expect(R"(
指標 | 単位 | 平成 | 令和 | | 目標値
 | | 30年度 | 元年度 | 2年度 |
創業件数 | 件 | #5 | #7 | #8 | #10
相談件数 | 件 | #20 | #28 | #33 | #40
)",
           {"創業件数 [件] | C3 actual 2018 5 | D3 actual 2019 7 | E3 actual 2020 8 | F3 target 10",
            "相談件数 [件] | C4 actual 2018 20 | D4 actual 2019 28 | E4 actual 2020 33 | F4 target 40"});
}

BOOST_AUTO_TEST_CASE(a_table_ends_where_something_else_begins) {
    expect(R"(
指標名 | 単位 | 基準値(R元) | R3 | R4 | 目標値(R7)
創業件数 | 件 | #5 | #7 | #8 | #10
相談件数 | 件 | #20 | #28 | #33 | #40
事業名 | 担当課 | R3決算(千円) | R4決算(千円) | R5予算(千円)
創業支援事業 | 商工課 | #1200 | #1300 | #1400
)",
           {"創業件数 [件] | C2 base 2019 5 | D2 actual 2021 7 | E2 actual 2022 8 | F2 target 2025 10",
            "相談件数 [件] | C3 base 2019 20 | D3 actual 2021 28 | E3 actual 2022 33 | F3 target 2025 40"});
}

BOOST_AUTO_TEST_SUITE_END()
