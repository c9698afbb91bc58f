// SPDX-License-Identifier: MPL-2.0
// Headings of tables that look like something else: like a form for one KPI, a page of a printed list, a total of targets.
#include <boost/test/unit_test.hpp>

#include "unit/layouts_summary.hpp"

using namespace kpisheet;

namespace {

std::vector<std::string> totals_of(std::string_view text) {
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(text).sheet));
    std::vector<std::string> totals;
    for (const auto& table : recognise(workbook).tables) {
        for (const auto& indicator : table.indicators) {
            for (const auto& value : indicator.values) {
                if (value.role == ValueRole::total) {
                    totals.push_back(to_text(value.cell) + (value.of ? " of " + std::string(role_key(*value.of)) : ""));
                }
            }
        }
    }
    return totals;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_heads)

BOOST_AUTO_TEST_CASE(words_over_the_years_beside_the_names_are_no_name) {
    const std::vector<std::string> expected{"新規就農者数 [人] | B3 base 2020 1 | B3 target 2026 10 | D3 target 2022 2 | E3 target 2023 2 | F3 total 2026 10 | D4 actual "
                                            "2022 1 | E4 actual 2023 3 | F4 total 2026 4",
                                            "認定農業者数 [人] | B5 base 2020 64 | B5 target 2026 70 | D5 target 2022 66 | E5 target 2023 67 | F5 total 2026 - | D6 actual "
                                            "2022 65 | E6 actual 2023 67 | F6 total 2026 -"};
    for (const std::string words : {"年　　度", "年度別の状況", "目標と実績の推移", "計画の進み方"}) {
        for (const std::string total : {"計画期間計", "5年間の計", "合計"}) {
            expect("施策・事業 | 重要業績評価指標⏎（現状値→目標値） | | " + words + " | < | " + total + R"( | 担当課
^ | ^ | ^ | 4年度 | 5年度 | ^ | ^
担い手確保事業 | 新規就農者数⏎／1人(令和2年度)→10人(令和8年度) | 目標値 | #2 | #2 | #10 | 農林課
^ | ^ | 実績値 | #1 | #3 | #4 | ^
^ | 認定農業者数⏎／64人(令和2年度)→70人(令和8年度) | 目標値 | #66 | #67 | － | ^
^ | ^ | 実績値 | #65 | #67 | － | ^
)",
                   expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_total_of_a_plan_is_not_one_of_planned_values) {
    for (const std::string total : {"計画期間計", "計画期間の合計", "総合計画期間累計", "実施計画計", "計画全体の計"}) {
        const auto totals = totals_of("指標 | 区分 | R4 | R5 | " + total + "\n就農者数 | 目標値 | 2人 | 2人 | 4人\n^ | 実績値 | 1人 | 3人 | 4人\n相談件数 | 目標値 | 5件 | 5件 | 10件\n^ | 実績値 | 4件 | 3件 | 7件\n");
        BOOST_TEST(totals == (std::vector<std::string>{"E2 of target", "E3 of actual", "E4 of target", "E5 of actual"}), boost::test_tools::per_element());
    }
    BOOST_TEST(totals_of("指標 | R4計画 | R5計画 | 計画値の計\n就農者数 | 2人 | 2人 | 4人\n相談件数 | 5件 | 5件 | 10件\n") == (std::vector<std::string>{"D2 of target", "D3 of target"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_printed_above_each_page_is_no_indicator) {
    for (const std::string page : {"（2／3）", "2/3ページ", "P.2", "No.2", "－2－", "2頁"}) {
        for (const std::string gap : {"\n", ""}) {
            expect("| いそ市総合計画　指標一覧 | | | （1／3）\n番号 | 指標 | 基準値（R1） | 実績（R5） | 目標値（R6）\n#1 | 会員数 | 12人 | 15人 | 20人\n#2 | 受講者数 | 6人 | 8人 | 9人\n" + gap +
                       "| いそ市総合計画　進み具合 | | | " + page + "\n番号 | 指標 | 基準値（R1） | 実績（R5） | 目標値（R6）\n#3 | 通行量 | 80人 | 95人 | 99人\n#4 | 創業者数 | 4人 | 5人 | 7人\n",
                   {"会員数 [人] | C3 base 2019 12 | D3 actual 2023 15 | E3 target 2024 20", "受講者数 [人] | C4 base 2019 6 | D4 actual 2023 8 | E4 target 2024 9",
                    gap.empty() ? "通行量 [人] | C7 base 2019 80 | D7 actual 2023 95 | E7 target 2024 99" : "通行量 [人] | C8 base 2019 80 | D8 actual 2023 95 | E8 target 2024 99",
                    gap.empty() ? "創業者数 [人] | C8 base 2019 4 | D8 actual 2023 5 | E8 target 2024 7" : "創業者数 [人] | C9 base 2019 4 | D9 actual 2023 5 | E9 target 2024 7"});
        }
    }
}

BOOST_AUTO_TEST_CASE(the_kind_of_each_indicator_below_the_heading_of_the_names) {
    const std::vector<std::string> expected{"延べ配食数（食） [食] | D2 target 2024 9000 | E2 actual 2024 8712", "利用者数（人） [人] | D3 target 2024 75 | E3 actual 2024 72",
                                            "接種者数（人） [人] | D4 target 2024 1900 | E4 actual 2024 1842", "接種率（％） [%] | D5 target 2024 65 | E5 actual 2024 62.8"};
    for (const auto& [activity, outcome] : {std::pair("活動", "成果"), std::pair("活動指標", "成果指標"), std::pair("アウトプット", "アウトカム")}) {
        expect(std::string("事業名 | 指標名 | < | R6目標 | R6実績\n高齢者配食事業 | ") + activity + " | 延べ配食数（食） | #9000 | #8712\n^ | " + outcome +
                   " | 利用者数（人） | #75 | #72\n予防接種事業 | " + activity + " | 接種者数（人） | #1900 | #1842\n^ | " + outcome + " | 接種率（％） | #65 | #62.8\n",
               expected);
    }
}

BOOST_AUTO_TEST_CASE(a_form_that_begins_left_of_the_label_of_the_name) {
    const std::vector<std::string> expected{"教室の参加者数 [人] | C4 target 2022 430 | D4 target 2023 450 | E4 target 2026 510 | B5 base 2021 412 | C5 actual 2022 398 | "
                                            "D5 actual 2023 441 | C6 rate 2022 92.6 | D6 rate 2023 98"};
    for (const std::string pair : {"指標番号 | 1-1", "担当課 | 健康福祉課", "施策 | 健康づくりの推進"}) {
        expect(pair + R"( | 指標名 | 教室の参加者数 | <
単位 | 人 | 方向性 | 増加を目指す | <
区分 | 基準値(R3年度) | R4年度 | R5年度 | 最終目標(R8年度)
目標値 | | #430 | #450 | #510
実績値 | #412 | #398 | #441
達成率(％) | | #92.6@0.0 | #98.0@0.0
)",
               expected);
    }
}

BOOST_AUTO_TEST_CASE(rows_of_the_years_so_far_are_totals) {
    for (const auto& [single, running] : {std::pair("実績（単年）", "実績（累計）"), std::pair("実績値", "累計実績値")}) {
        const auto rows = [&](std::string_view next) {
            return "指標 | 区分 | R4 | R5 | 計\n相談件数（件） | 目標（単年） | #40 | #45 | #85\n" + std::string(next) + " | " + single + " | #38 | #52 | #90\n" + std::string(next) +
                   " | 達成率 | #0.95@0% | #1.16@0% | #1.06@0%\n" + std::string(next) + " | " + running + " | #38 | #90 |\n";
        };
        const std::string expected = "相談件数（件） [件] | C2 target 2022 40 | D2 target 2023 45 | E2 total 2023 85 | C3 actual 2022 38 | D3 actual 2023 52 | E3 total 2023 90 | "
                                     "C4 rate 2022 95 | D4 rate 2023 116 | E4 rate 2023 106 | C5 total 2022 38 | D5 total 2023 90";
        expect(rows("^"), {expected});
        expect(rows("相談件数（件）"), {expected});  // not merged
    }
    // A cumulative target and its actual are no totals.
    expect("指標 | 区分 | R4 | R5\n就農者数 | 目標（累計） | 2人 | 4人\n^ | 実績（累計） | 1人 | 3人\n",
           {"就農者数 [人] | C2 target 2022 2 | D2 target 2023 4 | C3 actual 2022 1 | D3 actual 2023 3"});
}

BOOST_AUTO_TEST_CASE(evaluations_of_a_year_over_figures_in_small_tables) {
    for (const std::string words : {"評価", "中間評価", "実績評価"}) {
        expect("指標 | 計画策定時 | " + words + " | 目標 | 評価\n^ | 平成30年度 | 令和3年度 | 令和6年度 | ^\n残食率 | 6.8% | 6.1% | 5.0% | Ｂ\n",
               {"残食率 [%] | B3 base 2018 6.8 | C3 actual 2021 6.1 | D3 target 2024 5"});
    }
}

BOOST_AUTO_TEST_CASE(a_title_that_speaks_of_indicators_is_no_label_of_a_form) {
    for (const std::string title : {"第4次総合計画　施策指標一覧", "まちづくり指標（総合戦略）", "健康増進計画の成果指標", "KPI一覧"}) {
        expect(title + R"(

施策 | 指標名 | 単位 | 基準値 | 実績値 | < | 目標値
^ | ^ | ^ | R2 | R3 | R4 | R7
^ | ^ | ^ | (2020) | (2021) | (2022) | (2025)
1 防災 | 登録者数 | 人 | #2840 | #3012 | #3256 | #5000
2 防犯 | 事故発生件数 | 件 | #186 | #174 | #152 | #110
)",
               {"登録者数 [人] | D6 base 2020 2840 | E6 actual 2021 3012 | F6 actual 2022 3256 | G6 target 2025 5000",
                "事故発生件数 [件] | D7 base 2020 186 | E7 actual 2021 174 | F7 actual 2022 152 | G7 target 2025 110"});
    }
}

BOOST_AUTO_TEST_SUITE_END()
