// SPDX-License-Identifier: MPL-2.0
// Rows in which a cell was lost or inserted, and rows that only look so.
#include <boost/test/unit_test.hpp>

#include "core/layouts/row_shift.hpp"
#include "unit/layouts_summary.hpp"

using namespace kpisheet;

namespace {

/// What is read of the indicators that stand beside their headings, and of no other.
std::vector<std::string> shifted(std::string_view text) {
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(text).sheet));
    std::vector<std::string> lines;
    for (const auto& table : recognise(workbook).tables) {
        for (const auto& indicator : table.indicators) {
            if (indicator.is_shifted()) {
                lines.push_back(summary(indicator) + (indicator.department.empty() ? "" : " @" + indicator.department));
            }
        }
    }
    return lines;
}

const std::string heads = "指標 | 単位 | 基準値（R1） | R4実績 | R5実績 | R6実績 | 目標値（R6） | 達成率 | 担当課\n";
const std::string rows = "創業件数 | 件 | 12 | 14 | 15 | 17 | 20 | 85.0% | 商工課\n相談件数 | 件 | 86 | 99 | 120 | 140 | 200 | 70.0% | 住宅課\n"
                         "移住者数 | 人 | 10 | 21 | 33 | 47 | 60 | 78.3% | 住宅課\n入館者数 | 人 | 510 | 440 | 480 | 530 | 600 | 88.3% | 文化課\n"
                         "会員数 | 人 | 30 | 35 | 37 | 41 | 50 | 82.0% | 福祉課\n開催回数 | 回 | 2 | 3 | 3 | 4 | 4 | 100.0% | 福祉課\n";

std::string table(const std::string& row) { return heads + rows + row; }

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_shifts)

BOOST_AUTO_TEST_CASE(where_the_cells_of_a_shifted_row_are) {
    const RowShift lost{-1, 3, 0, 6};
    BOOST_TEST((lost.of(1) == 1 && !lost.of(2) && lost.of(3) == 2 && lost.of(5) == 4 && lost.of(6) == 6));
    const RowShift inserted{1, 2, 0, 6};
    BOOST_TEST((inserted.of(1) == 1 && inserted.of(2) == 3 && inserted.of(4) == 5 && !inserted.of(5) && inserted.of(6) == 6));
    const RowShift to_the_end{1, 2, 0};
    BOOST_TEST((to_the_end.of(2) == 3 && to_the_end.of(400) == 401));
}

BOOST_AUTO_TEST_CASE(a_lost_cell) {
    const std::string read = " | D8 actual 2022 7 | E8 actual 2023 8 | F8 actual 2024 9";
    // The base is gone, and all up to the section has moved.
    BOOST_TEST(shifted(table("参加校数 | 校 | 6 | 7 | 8 | 10 | 80.0% | 福祉課 | \n")) ==
                   (std::vector<std::string>{"参加校数 [校] | C8 actual 2022 6 | D8 actual 2023 7 | E8 actual 2024 8 | F8 target 2024 10 | G8 rate 2024 80 @福祉課"}),
               boost::test_tools::per_element());
    // The section stayed.
    BOOST_TEST(shifted(table("参加校数 | 校 | 6 | 7 | 8 | 10 | 80.0% | | 福祉課\n")).size() == 1U);
    // The unit is gone.
    BOOST_TEST(shifted(table("参加校数 | 5 | 6 | 7 | 8 | 10 | 80.0% | | 福祉課\n")).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_lost_unit_in_a_table_of_few_rows) {
    // The year to come is blank in all rows, and the rate stands under it.
    const std::string few = "指標 | 単位 | 申請時（R4） | R5目標 | R6目標 | R7目標 | R5実績 | R6実績 | R7実績 | 達成率 | 検証結果\n"
                            "利用者数 | 48 | 80 | 120 | 160 | 71 | 98 | | 81.7％ | | 目標未達\n参加組数 | 組 | 15 | 20 | 25 | 30 | 22 | 24 | | 96.0％ | 目標未達\n";
    BOOST_TEST(shifted(few + "起業者数 | 人 | 1 | 2 | 4 | 6 | 1 | 3 | | 75.0％ | 目標未達\n").size() == 1U);
    BOOST_TEST(shifted("指標 | 単位 | 基準値（R4） | R5目標 | R6目標 | R5実績 | R6実績 | 達成率\n参加組数 | 組 | 15 | 20 | 25 | 22 | 24 | 96.0％\n"
                       "開催数 | 1 | 2 | 4 | 6 | 1 | 3 | 50.0％\n")
                   .empty());  // one thing alone proves nothing
}

BOOST_AUTO_TEST_CASE(an_inserted_cell) {
    // A blank before the base; the section was pushed out of the table, or away.
    BOOST_TEST(shifted(table("参加校数 | 校 | | 5 | 6 | 7 | 8 | 10 | 80.0% | 福祉課\n")).size() == 1U);
    BOOST_TEST(shifted(table("参加校数 | 校 | | 5 | 6 | 7 | 8 | 10 | 80.0%\n")).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_blank_year_takes_the_shift_up) {
    const std::string years = "指標 | 区分 | 策定時 | R4 | R5 | R6 | R7 | 計\n";
    std::string blocks;
    for (int i = 0; i < 7; ++i) {
        const auto n = std::to_string(10 + i);
        blocks += "指標" + std::string(1, static_cast<char>('A' + i)) + "の件数 | 目標 | | " + n + " | " + n + " | " + n + " | " + n + " | 40\n^ | 実績 | 9 | 8 | 7 | | | 15\n";
    }
    const auto found = shifted(years + blocks + "相談件数 | 目標 | | 11 | 12 | 13 | 14 | 50\n^ | 実績 | | 9 | 8 | 7 | | 15\n");
    BOOST_TEST(found == (std::vector<std::string>{"相談件数 [] | D16 target 2022 11 | E16 target 2023 12 | F16 target 2024 13 | G16 target 2025 14 | H16 total 2025 50 | "
                                                  "D17 base 9 | E17 actual 2022 8 | F17 actual 2023 7 | H17 total 2025 15"}),
               boost::test_tools::per_element());
    const auto category = shifted(years + blocks + "相談件数 | 目標 | | 11 | 12 | 13 | 14 | 50\n^ | | 実績 | 9 | 8 | 7 | | 15\n");
    BOOST_TEST(category.size() == 1U);
}

BOOST_AUTO_TEST_CASE(rows_that_stand_below_their_headings) {
    for (const auto* row : {
             "参加校数 | 校 | | 5 | 6 | 7 | 10 | 70.0% | 福祉課\n",              // no base yet
             "参加校数 | 校 | 4 | 5 | 6 | 7 | 10 | | 福祉課\n",                  // no rate
             "参加校数 | 校 | 4 | 5 | 6 | 70.0% | 10 | 70.0% | 福祉課\n",        // the rate in place of the actual
             "参加校数 | 校 | 4 | 5 | 6 | 7 | 設置 | － | 福祉課\n",             // a target in words
             "参加校数 | 校 | | | | 7 | 10 | 70.0% | 福祉課\n",                  // begun this year
             "参加校数 | 校 | 4 | 調査中 | 6 | 7 | 10 | 70.0% | \n",             // no section
             "計画の策定 | － | 未着手 | 着手 | 素案 | 完了 | 完了 | 100.0% | 福祉課\n",
             "受診率 | % | 40.1% | 41.0% | 42.0% | 42.9% | 45.0% | 95.3% | 福祉課\n",
         }) {
        BOOST_TEST(shifted(table(row)).empty(), row);
    }
}

BOOST_AUTO_TEST_SUITE_END()
