// SPDX-License-Identifier: MPL-2.0
// Years of which only the first says its era, totals among years, lines between cards, and units and clauses behind names.
#include <boost/test/unit_test.hpp>

#include "core/layouts/indicator_name.hpp"
#include "unit/layouts_summary.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(layouts_bare_years)

BOOST_AUTO_TEST_CASE(bare_numbers_go_on_with_the_year_to_their_left) {
    expect(R"(
指標 | 単位 | 区分 | 計画期間（年度） | < | < | 担当課
^ | ^ | ^ | 令和４ | ５ | ６ | ^
建築棟数 | 棟 | 目標 | #4 | #4 | #5 | 建設課
^ | ^ | 実績 | #3 | #5 | | ^
利用者数 | 人 | 目標 | #120 | #130 | #140 | 福祉課
^ | ^ | 実績 | #98 | #121 | | ^
)",
           {"建築棟数 [棟] | D3 target 2022 4 | E3 target 2023 4 | F3 target 2024 5 | D4 actual 2022 3 | E4 actual 2023 5",
            "利用者数 [人] | D5 target 2022 120 | E5 target 2023 130 | F5 target 2024 140 | D6 actual 2022 98 | E6 actual 2023 121"});
    expect(R"(
プロジェクト | 指標 | 単位 | 区分 | 計画期間（年度） | | | 担当課
 | | | | 令和４ | ５ | ６ |
子育て | 建築棟数 | 棟 | 目標 | #4 | #4 | #5 | 建設課
 | | | 実績 | #3 | #5 | |
 | 利用者数 | 人 | 目標 | #120 | #130 | #140 | 福祉課
 | | | 実績 | #98 | #121 | |
)",
           {"建築棟数 [棟] | E3 target 2022 4 | F3 target 2023 4 | G3 target 2024 5 | E4 actual 2022 3 | F4 actual 2023 5",
            "利用者数 [人] | E5 target 2022 120 | F5 target 2023 130 | G5 target 2024 140 | E6 actual 2022 98 | F6 actual 2023 121"});
    expect(R"(
指標 | 単位 | 2022 | 23 | 24 | 目標値（2026） | 担当課
建築棟数 | 棟 | #3 | #5 | #5 | #6 | 建設課
利用者数 | 人 | #98 | #121 | #137 | #150 | 福祉課
)",
           {"建築棟数 [棟] | C2 actual 2022 3 | D2 actual 2023 5 | E2 actual 2024 5 | F2 target 2026 6",
            "利用者数 [人] | C3 actual 2022 98 | D3 actual 2023 121 | E3 actual 2024 137 | F3 target 2026 150"});
    expect(R"(
指標 | 単位 | R元 | 2 | 3 | 目標値（R6） | 担当課
建築棟数 | 棟 | #3 | #5 | #5 | #6 | 建設課
利用者数 | 人 | #98 | #121 | #137 | #150 | 福祉課
)",
           {"建築棟数 [棟] | C2 actual 2019 3 | D2 actual 2020 5 | E2 actual 2021 5 | F2 target 2024 6",
            "利用者数 [人] | C3 actual 2019 98 | D3 actual 2020 121 | E3 actual 2021 137 | F3 target 2024 150"});
}

BOOST_AUTO_TEST_CASE(a_total_has_the_last_year_that_it_sums) {
    expect(R"(
指標 | 令和4年度実績 | 令和5年度実績 | 令和6年度実績 | 3か年計 | 令和9年度目標
相談件数（件） | 41 | 57 | 60 | 158 | 70
)",
           {"相談件数（件） [件] | B2 actual 2022 41 | C2 actual 2023 57 | D2 actual 2024 60 | E2 total 2024 158 | F2 target 2027 70"});
    expect(R"(
指標 | 令和4年度実績 | 令和5年度実績 | 令和6年度実績 | 計 | 令和9年度目標
相談件数（件） | 41 | 57 | 60 | 158 | 70
)",
           {"相談件数（件） [件] | B2 actual 2022 41 | C2 actual 2023 57 | D2 actual 2024 60 | E2 total 2024 158 | F2 target 2027 70"});
}

BOOST_AUTO_TEST_CASE(a_line_of_costs_is_no_indicator) {
    for (const std::string_view costs : {"事業費（千円） | < | 予算額 | 22,000 | 決算額 | 20,648", "総事業費 | 38,500千円 | うち交付金 | 19,250千円", "予算額 | 22,000 | 決算額 | 20,648"}) {
        expect("事業① | にぎわい創出事業 | < | 所管課 | 商工観光課\n"
               "指標 | 単位 | 申請時 R4 | 目標値 R6 | 実績値 R6\n"
               "観光消費額 | 千円 | 182,400 | 200,000 | 196,800\n"
               "\n"
               "事業② | 農業推進事業 | < | 所管課 | 農林課\n" +
                   std::string(costs) +
                   "\n指標 | 単位 | 申請時 R4 | 目標値 R6 | 実績値 R6\n"
                   "いちご出荷額 | 百万円 | 412 | 450 | 437\n",
               {"観光消費額 [円] | C3 base 2022 182400000 | D3 target 2024 200000000 | E3 actual 2024 196800000",
                "いちご出荷額 [円] | C8 base 2022 412000000 | D8 target 2024 450000000 | E8 actual 2024 437000000"});
    }
}

BOOST_AUTO_TEST_CASE(goals_by_their_numbers_and_projections) {
    expect(R"(
目標 | KPI | 担当課 | R2基準値 | R6実績値 | R6目標値
１ | 栽培面積 | 農林課 | 6.2ha | 9.6ha | 10.0ha
２ | 登録者数 | 商工課 | 64人 | 81人 | 100人
)",
           {"栽培面積 [ha] | D2 base 2020 6.2 | E2 actual 2024 9.6 | F2 target 2024 10", "登録者数 [人] | D3 base 2020 64 | E3 actual 2024 81 | F3 target 2024 100"});
    for (const std::string_view word : {"展望", "将来展望"}) {
        expect("指標 | 区分 | R5 | R6\n総人口 | " + std::string(word) + " | 8,320人 | 8,230人\n^ | 実績 | 8,305人 | 8,198人\n出生数 | " + std::string(word) +
                   " | 48人 | 49人\n^ | 実績 | 45人 | 43人\n",
               {"総人口 [人] | C2 target 2023 8320 | D2 target 2024 8230 | C3 actual 2023 8305 | D3 actual 2024 8198",
                "出生数 [人] | C4 target 2023 48 | D4 target 2024 49 | C5 actual 2023 45 | D5 actual 2024 43"});
    }
}

BOOST_AUTO_TEST_CASE(units_and_clauses_behind_names) {
    for (const std::string_view printed : {"移住相談件数（件）【再掲】", "移住相談件数（件）（累計）", "移住相談件数（件）〔累計〕（再掲）", "移住相談件数〔累計〕（件）"}) {
        BOOST_TEST(read_indicator_name(printed).unit == "件", printed);
    }
    BOOST_TEST(read_indicator_name("移住相談件数（電話）【再掲】").unit.empty());
    for (const std::string_view printed : {"そば作付面積\n【12.4ha（R元）→18.0ha（R7）】", "そば作付面積 ［12.4ha（R元）→18.0ha（R7）］", "そば作付面積／（12.4ha（R元）→18.0ha（R7））"}) {
        const auto read = read_indicator_name(printed);
        BOOST_TEST(read.name == "そば作付面積", printed);
        BOOST_REQUIRE(read.clause.has_value());
        BOOST_TEST(read.clause->base == "12.4ha（R元）", printed);
        BOOST_TEST(read.clause->target == "18.0ha（R7）", printed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
