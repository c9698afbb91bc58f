// SPDX-License-Identifier: MPL-2.0
// Where every indicator of a sheet stands, or why that can't be said.
#include "core/reviews/achievements.hpp"

#include <boost/test/unit_test.hpp>

#include "core/layouts/recognise.hpp"
#include "unit/reviews_workbook.hpp"

using namespace kpisheet;

namespace {

std::vector<Achievement> achieved(std::string_view text, const Settings& settings = {}) {
    const auto workbook = unmarked_workbook(text);
    return achievements(workbook, recognise(workbook), settings);
}

/// 60.0% 未達成 C; — where there is no rate or status.
std::string line(const Standing& standing) {
    const auto tenths = standing.rate ? static_cast<int>(*standing.rate * 1000 + 0.5) : 0;
    const auto rate = standing.rate ? std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%" : "—";
    return rate + " " + (standing.status ? std::string(status_word(*standing.status)) : "—") + " " + standing.grade;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviews_achievements)

BOOST_AUTO_TEST_CASE(against_both_targets_by_the_sheets_own_method) {
    const auto list = achieved(R"(
        指標           | 基準値(R1) | R4目標 | R4実績 | 達成率⏎(対R4目標) | R6目標値
        相談件数       | 10件       | 15件   | 12件   | 80.0%             | 20件
        参加者数       | 100人      | 150人  | 150人  | 100.0%            | 200人
        講座数         | 4回        | 8回    | 6回    | 75.0%             | 10回
    )");
    BOOST_REQUIRE(list.size() == 3U);
    BOOST_TEST(list[0].year.value() == 2022);
    BOOST_TEST(list[0].actual.text == "12件");
    BOOST_TEST((list[0].method == RateMethod::ratio));
    BOOST_TEST((list[0].method_from == MethodSource::sheet));
    BOOST_TEST(line(list[0].this_year) == "80.0% 未達成 B");
    BOOST_TEST(line(list[0].final) == "60.0% 未達成 C");
    BOOST_TEST(line(list[1].this_year) == "100.0% 達成 A");
    BOOST_TEST(line(list[2].final) == "60.0% 未達成 C");
    BOOST_TEST(list[2].final.target.year.value() == 2024);
}

BOOST_AUTO_TEST_CASE(a_required_method_and_a_direction) {
    constexpr std::string_view sheet = R"(
        指標         | 基準値 R2 | 目標値 R7 | 実績値 R5
        移住世帯数   | 10世帯    | 50世帯    | 30世帯
        待機児童数   | 40人      | 20人以下  | 25人
        交通事故件数 | 100件     | 80件以下  | 70件
    )";
    const auto plain = achieved(sheet);
    BOOST_REQUIRE(plain.size() == 3U);
    BOOST_TEST((plain[0].method_from == MethodSource::product));
    BOOST_TEST(line(plain[0].final) == "60.0% 未達成 C");
    BOOST_TEST(line(plain[1].final) == "75.0% 未達成 C", "(2t − a)/t");
    BOOST_TEST(line(plain[2].final) == "112.5% 達成 A");
    const auto progress = achieved(sheet, {.method = RateMethod::progress});
    BOOST_TEST((progress[0].method_from == MethodSource::settings));
    BOOST_TEST(line(progress[0].final) == "50.0% 未達成 D");
    BOOST_TEST(line(progress[1].final) == "75.0% 未達成 C");
    BOOST_TEST(line(progress[2].final) == "150.0% 達成 A");
}

BOOST_AUTO_TEST_CASE(reasons_in_place_of_rates) {
    const auto list = achieved(R"(
        令和5年度実績
        指標           | 基準値 R2 | 目標値 R7  | 実績値 R5
        移住世帯数     | 10世帯    | 50世帯     | 30世帯
        空き家の活用数 | 2件       | 12件       | 未公表
        計画の見直し   | -         | 見直し完了 | 見直し完了
        規則の改正     | -         | 改正       | 検討中
        観光案内の件数 | 300件     |            | 310件
        解消すべき箇所 | 3件       | 0件        | 1件
        相談の利用     | 3件       | 5件        | 12人
        施設の利用     | 3館       | 5館        |
    )");
    BOOST_REQUIRE(list.size() == 8U);
    struct Expected {
        const char* line;
        const char* reason;
    };
    const Expected expected[] = {
        {"60.0% 未達成 C", ""},
        {"— — ", "実績値が「未公表」で、数値がありません。"},
        {"— 達成 ", "実績値「見直し完了」は一つの数値ではありません。"},
        {"— — ", "実績値「検討中」は一つの数値ではありません。"},
        {"— — ", "最終年度の目標値がありません。"},
        {"— 未達成 ", "目標値が0以下のため、達成率を計算できません。"},
        {"— — ", "実績値と目標値の単位が違います（人・件）。"},
        {"— — ", "令和5年度の実績値がありません。"},
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& standing = list[i].final;
        BOOST_TEST_CONTEXT(list[i].name) {
            if (i != 5) {  // its direction decides the status
                BOOST_TEST(line(standing) == expected[i].line);
            }
            BOOST_TEST(standing.no_rate.ja == expected[i].reason);
            BOOST_TEST(standing.rate.has_value() == standing.no_rate.ja.empty());
            BOOST_TEST(standing.no_rate.en.empty() == standing.no_rate.ja.empty());
            BOOST_TEST(standing.status.has_value() == standing.no_status.ja.empty());
        }
        BOOST_TEST(list[i].this_year.no_rate.ja.empty() == false);
    }
    BOOST_TEST(list[0].this_year.no_rate.ja == "令和5年度の目標値がありません。");
}

BOOST_AUTO_TEST_CASE(the_goal_is_the_basic_goal) {
    const auto list = achieved(R"(
        個別目標
        基本目標①しごとをつくる
        指標       | 目標値 R7 | 実績値 R5
        移住世帯数 | 3世帯     | 2世帯
        講座の回数 | 7回       | 5回
    )");
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].goal == "基本目標①しごとをつくる");
}

BOOST_AUTO_TEST_CASE(a_sheet_without_actuals) {
    const auto list = achieved(R"(
        指標       | 基準値 | 目標値 R7
        移住世帯数 | 1世帯  | 3世帯
        講座の回数 | 2回    | 7回
    )");
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].final.no_rate.ja == "実績値がありません。");
}

BOOST_AUTO_TEST_CASE(decimals_and_rounding_are_a_persons) {
    constexpr std::string_view sheet = R"(
        指標       | 目標値 R7 | 実績値 R5
        移住世帯数 | 3世帯     | 2世帯
        講座の回数 | 7回       | 5回
    )";
    const auto list = achieved(sheet, {.rate_decimals = 0, .rounding = Rounding::down});
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].decimals == 0);
    BOOST_TEST(*list[0].final.rate == 0.66, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(*achieved(sheet)[0].final.rate == 0.667, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(counts_by_goal) {
    std::vector<Achievement> list(6);
    for (auto& one : list) {
        one.goal = "目標2";
    }
    list[0].this_year.status = Status::missed;
    list[0].final.status = Status::met;
    list[1].final.status = Status::met;
    list[2].goal = "目標1";
    list[3].goal = "目標1";
    list[3].counted = false;
    list[3].final.status = Status::met;
    list[4].this_year.status = Status::met;
    const auto counts = count_by_goal(list);
    BOOST_REQUIRE(counts.size() == 2U);
    BOOST_TEST(counts[0].goal == "目標2");
    BOOST_TEST(counts[0].indicators == 4U);
    BOOST_TEST(counts[0].met == 2U);
    BOOST_TEST(counts[0].missed == 1U);
    BOOST_TEST(counts[0].not_judged == 1U);
    BOOST_TEST(counts[1].indicators == 1U);
    BOOST_TEST(count_by_goal({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
