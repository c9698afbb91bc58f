// SPDX-License-Identifier: MPL-2.0
// What a sheet does everywhere, found before any rule runs.
#include "core/rules/conventions.hpp"

#include <boost/test/unit_test.hpp>

#include "core/layouts/recognise.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

/// Of the first sheet of a workbook written as text.
Conventions conventions_of(std::string_view text) {
    const auto workbook = unmarked_workbook(text);
    return find_conventions(workbook, recognise(workbook), 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(conventions)

BOOST_AUTO_TEST_CASE(the_title_tells_the_year_reported_on) {
    const auto of_title = [](const std::string& title) {
        return conventions_of(title + R"(
            指標       | 基準値(R1) | R3実績 | R4実績 | R5実績 | R6実績 | 目標値(R7)
            移住世帯数 | 10世帯     | 12世帯 | 15世帯 |        |        | 50世帯
            相談件数   | 300件      | 310件  | 290件  |        |        | 400件
        )").as_of;
    };
    BOOST_TEST(of_title("総合戦略 KPI一覧").value() == 2022, "the last year filled");
    BOOST_TEST(of_title("令和5年度実績報告").value() == 2023, "before its cells are filled");
    BOOST_TEST(of_title("令和2年度現在の実績値を記載").value() == 2020);
    BOOST_TEST(of_title("令和5年度 進捗状況報告書").value() == 2022, "the year of the report, not of its figures");
    BOOST_TEST(of_title("令和4年度 進捗状況").value() == 2022);
    BOOST_TEST(of_title("※人口は令和2年10月1日現在").value() == 2022, "a remark speaks of one figure");
}

BOOST_AUTO_TEST_CASE(a_heading_of_remarks_tells_the_year_reported_on) {
    const auto found = conventions_of(R"(
        指標       | 基準値(R1) | R3     | R4     | R5 | 目標値(R7) | 令和4年度実績値に対する所見
        移住世帯数 | 10世帯     | 12世帯 |        |    | 50世帯     | 令和5年度実績は集計中
        相談件数   | 300件      | 310件  |        |    | 400件      |
    )");
    BOOST_TEST(found.as_of.value() == 2022);
    BOOST_TEST(found.plan_last.value() == 2025);
}

BOOST_AUTO_TEST_CASE(the_plan_is_read_from_a_title_before_the_targets) {
    const auto found = conventions_of(R"(
        第2期総合戦略（令和2年度～令和6年度）
        指標       | 基準値(R1) | R3     | R4     | 目標値(R7)
        移住世帯数 | 10世帯     | 12世帯 | 15世帯 | 50世帯
        相談件数   | 300件      | 310件  | 290件  | 400件
    )");
    BOOST_TEST(found.plan_first.value() == 2020);
    BOOST_TEST(found.plan_last.value() == 2024);
}

BOOST_AUTO_TEST_CASE(the_rates_tell_their_method) {
    const auto found = conventions_of(R"(
        指標           | 基準値 | 目標値  | 実績値 | 達成率
        移住世帯数     | 10世帯 | 50世帯  | 30世帯 | 50%
        空き家の活用数 | 2件    | 12件    | 9件    | 70%
        商店街の通行量 | 800人  | 1,000人 | 950人  | 75%
        待機児童数     | 40人   | 0人     | 10人   | 75%
    )");
    BOOST_TEST((found.method == RateMethod::progress));
    BOOST_TEST(found.rate_decimals == 0);
    BOOST_TEST(!found.rate_cap);
    BOOST_TEST(found.texts_only);
}

BOOST_AUTO_TEST_CASE(rates_may_be_against_the_year_and_capped) {
    const auto found = conventions_of(R"(
        指標           | 基準値 | R5目標 | R5実績 | 達成率 | R7目標
        移住世帯数     | 10     | 40     | 30     | 75.0%  | 60
        空き家の活用数 | 2      | 10     | 11     | 100.0% | 20
        観光案内の件数 | 300    | 400    | 310    | 77.5%  | 500
        講座の数       | 3      | 8      | 6      | 75.0%  | 9
    )");
    BOOST_TEST((found.method == RateMethod::ratio));
    BOOST_TEST((found.against == Against::year));
    BOOST_TEST(found.rate_cap.value() == 1.0);
}

BOOST_AUTO_TEST_CASE(too_few_rates_tell_nothing) {
    const auto found = conventions_of(R"(
        指標       | 目標値 | 実績値 | 達成率 | 備考
        移住世帯数 | #50    | #30    | 60.0%  |
        相談件数   | #400   | #310   | 12.3%  |
        講座の数   | #8     | -      | -      |
        出生数     | #300   | ―      | -      |
    )");
    BOOST_TEST(!found.method);
    BOOST_TEST(!found.texts_only);
}

BOOST_AUTO_TEST_CASE(the_usual_mark_of_a_missing_value) {
    const auto found = conventions_of(R"(
        指標       | 基準値 | 目標値 | R4    | R5
        移住世帯数 | —      | 50世帯 | —     | 30世帯
        相談件数   | 300件  | 400件  | —     | —
        講座の数   | -      | 8回    | 3回   | 5回
    )");
    BOOST_TEST(found.missing_mark == "—");
}

BOOST_AUTO_TEST_CASE(a_sheet_without_tables_has_no_conventions) {
    const auto found = conventions_of("メモ\n");
    BOOST_TEST(!found.as_of);
    BOOST_TEST(!found.method);
    BOOST_TEST(found.missing_mark.empty());
    BOOST_TEST(!found.texts_only);
}

BOOST_AUTO_TEST_SUITE_END()
