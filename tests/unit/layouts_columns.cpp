// SPDX-License-Identifier: MPL-2.0
// What a column is by the cells below its heading, and by what stands beside the table.
#include <boost/test/unit_test.hpp>

#include <string>

#include "core/layouts/recognise.hpp"
#include "core/sheets/sheet_text.hpp"
#include "unit/layouts_summary.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(layouts_columns)

BOOST_AUTO_TEST_CASE(verdicts_under_results_are_no_actuals) {
    expect(R"(
指標 | 策定時（H30） | 最終実績（R6） | 目標（R6） | 達成率 | 結果
創業件数 | 17件 | 96件 | 85件 | 112.9％ | 達成
法人化数 | 14法人 | 18法人 | 20法人 | 90.0％ | 未達成
雇用者数 | 3人 | 14人 | 20人 | 70.0％ | 未達成
)",
           {"創業件数 [件] | B2 base 2018 17 | C2 actual 2024 96 | D2 target 2024 85 | E2 rate 2024 112.9",
            "法人化数 [法人] | B3 base 2018 14 | C3 actual 2024 18 | D3 target 2024 20 | E3 rate 2024 90",
            "雇用者数 [人] | B4 base 2018 3 | C4 actual 2024 14 | D4 target 2024 20 | E4 rate 2024 70"});
}

BOOST_AUTO_TEST_CASE(a_text_states_the_year_of_all_bases) {
    expect(R"(
（基準年度：令和元年度　計画期間：令和２年度～令和６年度）
指標 | 基準値 | 項目 | 令和2年度 | 令和3年度
従業者数 | 523人 | 目標 | 524人 | 525人
^ | ^ | 実績 | 519人 | 518人
)",
           {"従業者数 [人] | B3 base 2019 523 | D3 target 2020 524 | E3 target 2021 525 | D4 actual 2020 519 | E4 actual 2021 518"});
}

BOOST_AUTO_TEST_CASE(spans_beside_as_many_years) {
    expect(R"(
KPI | 単位 | 年度別実績 | < | < | 3年間の累計実績 | 3年間の目標値 | 進捗率
^ | ^ | R4 | R5 | R6 | ^ | ^ | ^
企業誘致件数 | 件 | #3 | #2 | #4 | #9 | #10 | #0.9@0.0%
新規雇用者数 | 人 | #42 | #28 | #65 | #135 | #150 | #0.9@0.0%
)",
           {"企業誘致件数 [件] | C3 actual 2022 3 | D3 actual 2023 2 | E3 actual 2024 4 | F3 total 2024 9 | G3 target 2024 10 | H3 rate 2024 90",
            "新規雇用者数 [人] | C4 actual 2022 42 | D4 actual 2023 28 | E4 actual 2024 65 | F4 total 2024 135 | G4 target 2024 150 | H4 rate 2024 90"});
}

BOOST_AUTO_TEST_CASE(names_stand_right_of_their_kinds_below_one_heading) {
    expect(R"(
担当課 | 施策・指標 | < | 基準値（R2） | 目標値（R8） | 令和6年度実績
農林課 | 【数値目標】 | 就業者数 | 512人 | 540人 | 518人
 | 1 農林業の担い手づくり | < | < | < | <
農林課 |  | 林業従事者数 | 31人 | 40人 | 36人
農林課 |  | 新規就農者数 | 2人 | 10人 | 6人
)",
           {"GOAL 就業者数 [人] | D2 base 2020 512 | E2 target 2026 540 | F2 actual 2024 518",
            "林業従事者数 [人] | D4 base 2020 31 | E4 target 2026 40 | F4 actual 2024 36",
            "新規就農者数 [人] | D5 base 2020 2 | E5 target 2026 10 | F5 actual 2024 6"});
}

/// A sheet that two threads read in pieces: the whole ends one piece, its part begins the next.
BOOST_AUTO_TEST_CASE(a_part_finds_its_whole_in_the_piece_before) {
    constexpr int piece = 1024;
    constexpr int pieces = 5;  // some are read before all are found
    constexpr int rows = pieces * piece + 200;
    std::string text = "指標 | R1 | R2 | R3 | R4 | R5 | R6 | R7 | R8 | 目標値(R12)\n";
    for (int row = 0; row < rows; ++row) {
        const bool part = row > 0 && row % piece == 0;
        text += part ? "(内訳)うち県外" : "来訪者数その" + std::to_string(row) + "（人）";
        for (int year = 1; year <= 9; ++year) {
            text += " | " + std::to_string(100 + year);
        }
        text += "\n";
    }
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(text).sheet));
    BOOST_REQUIRE(has_work_for_two(workbook.sheets.front()));
    const auto recognition = recognise(workbook);
    BOOST_REQUIRE_EQUAL(recognition.tables.size(), 1U);
    const auto& indicators = recognition.tables.front().indicators;
    BOOST_REQUIRE_EQUAL(indicators.size(), static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        const auto& one = indicators[static_cast<std::size_t>(row)];
        BOOST_REQUIRE_EQUAL(one.first_row, row + 1);
        BOOST_REQUIRE_EQUAL(one.breakdown, row > 0 && row % piece == 0);
        BOOST_REQUIRE_EQUAL(one.unit, "人");
        BOOST_REQUIRE_EQUAL(one.values.size(), 9U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
