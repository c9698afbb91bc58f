// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/sheet_text.hpp"

#include <boost/test/unit_test.hpp>

namespace kpisheet {
namespace {

BOOST_AUTO_TEST_SUITE(sheets_sheet_text)

BOOST_AUTO_TEST_CASE(a_sheet_as_rule_files_write_it) {
    const auto [sheet, marked] = sheet_from_text(R"(
        KPI     | 基準値⏎(H30) | R2            | <
        ^       | ^            | 目標値        | 実績値
        出生数  | 295人        | #9174@#,##0"人" | » =C3/B3→#0.719@0.0%
                | =A1*2→12     | =1/0→#DIV/0!  | »=X→テキスト
        #0.5    | =A1          | =DATESTRING(A1)→#NAME? | #DIV/0!
    )");
    BOOST_TEST(sheet.cell({0, 1})->text == "基準値\n(H30)");
    BOOST_TEST((sheet.merges().size() == 3u));
    BOOST_TEST((*sheet.merge_at({1, 0}) == Range{{0, 0}, {1, 0}}));
    BOOST_TEST((*sheet.merge_at({0, 3}) == Range{{0, 2}, {0, 3}}));
    BOOST_TEST(sheet.seen_at({1, 1})->text == "基準値\n(H30)");
    BOOST_TEST(sheet.cell({2, 2})->text == "9,174人");
    BOOST_TEST(sheet.cell({2, 3})->text == "71.9%");
    BOOST_TEST(sheet.cell({2, 3})->formula == "=C3/B3");
    BOOST_TEST(sheet.cell({3, 0}) == nullptr);
    BOOST_TEST(sheet.cell({3, 1})->number == 12);
    BOOST_TEST((sheet.cell({3, 2})->kind == SheetCell::Kind::error));
    BOOST_TEST((sheet.cell({3, 3})->kind == SheetCell::Kind::text));
    BOOST_TEST(sheet.cell({4, 0})->text == "0.5");
    BOOST_TEST(sheet.cell({4, 1})->is_formula());
    BOOST_TEST(sheet.cell({4, 1})->text.empty());
    BOOST_TEST(sheet.cell({4, 2})->text == "#NAME?");
    BOOST_TEST((sheet.cell({4, 3})->kind == SheetCell::Kind::text));
    BOOST_TEST((marked == std::vector<Address>{{2, 3}, {3, 3}}));
    BOOST_TEST(sheet.row_count() == 5);
}

BOOST_AUTO_TEST_CASE(a_block_of_four_is_one_merge) {
    const auto sheet = sheet_from_text("a | <\n^ | ^").sheet;
    BOOST_REQUIRE(sheet.merges().size() == 1u);
    BOOST_TEST((sheet.merges().front() == Range{{0, 0}, {1, 1}}));
}

BOOST_AUTO_TEST_CASE(signs_without_a_neighbour_are_texts) {
    const auto sheet = sheet_from_text("< | ^").sheet;
    BOOST_TEST(sheet.merges().empty());
    BOOST_TEST(sheet.cell({0, 0})->text == "<");
    BOOST_TEST(sheet.cell({0, 1})->text == "^");
}

BOOST_AUTO_TEST_CASE(several_sheets) {
    const auto named = workbook_from_text("--- 数値目標\na | b\n---\nc\n--- KPI\n»d\n");
    BOOST_REQUIRE(named.size() == 3u);
    BOOST_TEST(named[0].sheet.name() == "数値目標");
    BOOST_TEST(named[1].sheet.name() == "シート2");
    BOOST_TEST(named[2].sheet.name() == "KPI");
    BOOST_TEST(named[2].sheet.cell({0, 0})->text == "d");
    BOOST_TEST((named[2].marked == std::vector<Address>{{0, 0}}));

    const auto first = workbook_from_text("a\n-----\nb");
    BOOST_REQUIRE(first.size() == 2u);
    BOOST_TEST(first[0].sheet.cell({0, 0})->text == "a");
    BOOST_TEST(first[1].sheet.cell({0, 0})->text == "b");
    BOOST_TEST(workbook_from_text("").size() == 1u);
    BOOST_TEST(workbook_from_text("--- | ---").size() == 1u);
    BOOST_TEST(workbook_from_text("---").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_pasted_table) {
    const auto sheet = sheet_from_tabs("\xEF\xBB\xBF政策分野\t\t KPI\r\n\r\n\t36.0\t—\r\n");
    BOOST_TEST(sheet.cell({0, 0})->text == "政策分野");
    BOOST_TEST(sheet.cell({0, 1}) == nullptr);
    BOOST_TEST(sheet.cell({0, 2})->text == " KPI");
    BOOST_TEST(sheet.cell({2, 1})->text == "36.0");
    BOOST_TEST((sheet.cell({2, 1})->kind == SheetCell::Kind::text));
    BOOST_TEST(sheet.row_count() == 3);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
