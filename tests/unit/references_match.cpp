// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <ctime>
#include <string>

#include "core/references/match.hpp"
#include "core/references/name_keys.hpp"
#include "core/references/reference.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

Reference read(std::string_view text) { return Reference(unmarked_workbook(text)); }

/// 「C2=B3」 for each match: name cell in the submission, name cell in the reference; ~ behind a renamed one.
std::string matched(const Reference& submitted, const Reference& reference) {
    const auto matching = match(submitted.recognition, submitted.workbook, reference.recognition, reference.workbook);
    std::string text;
    for (const auto& one : matching.indicators) {
        text += (text.empty() ? "" : " ") + to_text(one.indicator->cell) + "=" + to_text(one.reference->cell) + (one.is_renamed() ? "~" : "");
    }
    for (const auto& one : matching.added) {
        text += " +" + to_text(one.indicator->cell);
    }
    for (const auto& one : matching.removed) {
        text += " -" + to_text(one.reference->cell);
    }
    return text;
}

std::string matched(std::string_view submitted, std::string_view reference) { return matched(read(submitted), read(reference)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(references_match)

BOOST_AUTO_TEST_CASE(equal_names_are_told_apart_by_what_is_around_them) {
    constexpr std::string_view form = R"(
    施策     | 指標           | 担当課 | 基準値(H30) | 目標値(R6) | R5
    住宅支援 | 補助金交付件数 | 建設課 | #10         | #15        |
    農業支援 | 補助金交付件数 | 農政課 | #20         | #30        |
    創業支援 | 補助金交付件数 | 商工課 | #5          | #8         |
)";
    BOOST_TEST(matched(R"(
    施策     | 指標           | 担当課 | 基準値(H30) | 目標値(R6) | R5
    創業支援 | 補助金交付件数 | 商工課 | #5          | #8         | #6
    住宅支援 | 補助金交付件数 | 建設課 | #10         | #15        | #9
)", form) == "B2=B4 B3=B2 -B3");
}

BOOST_AUTO_TEST_CASE(a_rename_needs_evidence) {
    constexpr std::string_view before = R"(
    指標           | 基準値(H30) | 目標値(R6) | R5
    新規創業件数   | 26件        | 45件       | 30件
    観光客数       | 1,250人     | 1,800人    | 1,400人
    講座数         | 3講座       | 5講座      | 4講座
)";
    BOOST_TEST(matched(R"(
    指標           | 基準値(H30) | 目標値(R6) | R5
    新規創業件数   | 26件        | 45件       | 30件
    年間入込客数   | 1,250人     | 1,800人    | 1,400人
    講座数         | 3講座       | 5講座      | 4講座
)", before) == "A2=A2 A3=A3~ A4=A4");
    BOOST_TEST(matched(R"(
    指標           | 基準値(H30) | 目標値(R6) | R5
    新規創業件数   | 26件        | 45件       | 30件
    空き家解消戸数 | 12戸        | 40戸       | 18戸
    講座数         | 3講座       | 5講座      | 4講座
)", before) == "A2=A2 A4=A4 +A3 -A3");
}

BOOST_AUTO_TEST_CASE(kindred_names_are_not_one) {
    BOOST_TEST(matched(R"(
    指標                 | 基準値(H30) | 目標値(R6) | R5
    新規創業件数         | 26件        | 45件       | 30件
    中学校の不登校児童数 | 20人        | 10人       | 15人
)", R"(
    指標                 | 基準値(H30) | 目標値(R6) | R5
    新規創業件数         | 26件        | 45件       | 30件
    小学校の不登校児童数 | 8人         | 3人        | 5人
)") == "A2=A2 +A3 -A3");
    BOOST_TEST(differ_in_telling_words("第1子の出生数", "第2子の出生数"));
    BOOST_TEST(!differ_in_telling_words("講座開催回数", "講座の開催回数"));
}

BOOST_AUTO_TEST_CASE(columns_keep_their_meaning) {
    const auto form = read(R"(
    担当課 | 指標   | 基準値(H30) | 目標値(R6) | R4  | R5
    商工課 | 会員数 | #25         | #30        |     |
    商工課 | 店舗数 | #12         | #15        |     |
)");
    const auto submitted = read(R"(
    指標   | 参考 | 基準値(H30) | 目標値(R6) | 令和5年度 | R4
    会員数 | 甲   | #25         | #30        | #28       | #26
    店舗数 | 乙   | #12         | #15        | #14       | #13
)");
    const auto matching = match(submitted.recognition, submitted.workbook, form.recognition, form.workbook);
    BOOST_REQUIRE_EQUAL(matching.tables.size(), 1U);
    const auto& tables = matching.tables.front();
    BOOST_TEST(tables.main);
    BOOST_REQUIRE(tables.of_reference(5) != nullptr);
    BOOST_TEST(tables.of_reference(5)->column == 4, "R5 and 令和5年度 are one year");
    BOOST_REQUIRE_EQUAL(tables.added.size(), 1U);
    BOOST_TEST(tables.added.front()->heading == "参考");
    BOOST_REQUIRE_EQUAL(tables.removed.size(), 1U);
    BOOST_TEST(tables.removed.front()->heading == "担当課");
}

BOOST_AUTO_TEST_CASE(what_a_form_leaves_open_is_filled_in) {
    BOOST_TEST(is_filled_in("令和　年　月　日", "令和6年5月1日"));
    BOOST_TEST(is_filled_in("担当者：", "担当者：山田"));
    BOOST_TEST(is_filled_in("○○課", "商工課"));
    BOOST_TEST(is_filled_in("記入者（　　）", "記入者（山田）"));
    BOOST_TEST(!is_filled_in("基本目標1 しごとをつくる", "基本目標1 しごとをつくる（改）"));
    BOOST_TEST(!is_filled_in("商工課", "商工労働課"));
    BOOST_TEST(!is_filled_in("令和　年", "平成31年"));
}

BOOST_AUTO_TEST_CASE(ten_times_the_rows_take_little_more_than_ten_times_the_work) {
    const auto rows = [](int count, const char* suffix) {
        std::string text = "指標\t基準値(H30)\t目標値(R6)\tR5\n";
        for (int i = 0; i < count; ++i) {
            // Every name occurs ten times, and every seventh differs on the two sides.
            text += "事業" + std::to_string(i % (count / 10)) + "の件数" + (i % 7 == 0 ? suffix : "") + "\t" + std::to_string(i) + "\t" +
                    std::to_string(i + 5) + "\t3\n";
        }
        Workbook workbook;
        workbook.sheets.push_back(sheet_from_tabs(text));
        return Reference(std::move(workbook));
    };
    const auto measure = [&](int count) {
        const auto submitted = rows(count, "（甲）");
        const auto reference = rows(count, "（乙）");
        const auto start = std::clock();  // time on processors: what else the machine does is no part of it
        const auto matching = match(submitted.recognition, submitted.workbook, reference.recognition, reference.workbook);
        BOOST_TEST(matching.indicators.size() >= static_cast<std::size_t>(count) * 6 / 7);
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const auto tenth = measure(10'000);
    const auto all = measure(100'000);
    BOOST_TEST_MESSAGE("10,000 rows " << tenth << " s, 100,000 rows " << all << " s");
    BOOST_TEST(all < 40 * tenth + 0.5, "near-linear: " << tenth << " s and " << all << " s");
}

BOOST_AUTO_TEST_SUITE_END()
