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

BOOST_AUTO_TEST_SUITE_END()
