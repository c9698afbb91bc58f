// SPDX-License-Identifier: MPL-2.0
// A workbook reviewed with a person's settings, corrections and ignored issues.
#include "core/reviews/review.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "core/reviews/issue_keys.hpp"
#include "unit/reviews_workbook.hpp"

using namespace kpisheet;

namespace {

Review reviewed(const Workbook& workbook, const Settings& settings = {}, const DocumentNotes& notes = {}) {
    return review(workbook, settings, notes).value();
}

const Issue* issue_of(const Review& review, std::string_view rule) {
    const auto found = std::ranges::find(review.issues, rule, &Issue::rule);
    return found == review.issues.end() ? nullptr : &*found;
}

DocumentNotes ignoring(const Workbook& workbook, std::string_view rule) {
    const auto seen = reviewed(workbook);
    const auto* issue = issue_of(seen, rule);
    BOOST_REQUIRE_MESSAGE(issue != nullptr, rule);
    return {.ignored = {{key_of(*issue, workbook, seen.recognition), "確認済み", "2026-11-20", issue->message.ja}}, .corrections = {}};
}

const Column* column_headed(const Review& review, std::string_view heading) {
    const auto& columns = review.recognition.tables.at(0).columns;
    const auto found = std::ranges::find(columns, heading, &Column::heading);
    return found == columns.end() ? nullptr : &*found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviews_review)

BOOST_AUTO_TEST_CASE(the_verdict_counts_what_is_left) {
    const auto workbook = unmarked_workbook(faulty_sheet);
    const auto seen = reviewed(workbook);
    BOOST_TEST(seen.verdict.tables == 1U);
    BOOST_TEST(seen.verdict.indicators == 4U);
    BOOST_TEST(seen.verdict.errors + seen.verdict.warnings + seen.verdict.infos == seen.issues.size());
    BOOST_REQUIRE(issue_of(seen, "rate-mismatch") != nullptr);
    BOOST_TEST(to_text(*issue_of(seen, "rate-mismatch")->range) == "E3");

    const auto left = reviewed(workbook, {}, ignoring(workbook, "rate-mismatch"));
    BOOST_TEST(left.verdict.errors == seen.verdict.errors - 1);
    BOOST_REQUIRE(left.set_aside.size() == 1U);
    BOOST_TEST(left.set_aside[0].issue.rule == "rate-mismatch");
    BOOST_TEST(left.gone.empty());
}

BOOST_AUTO_TEST_CASE(settings_choose_rules_and_severities) {
    const auto workbook = unmarked_workbook(faulty_sheet);
    BOOST_TEST(issue_of(reviewed(workbook, {.off = {"rate-mismatch"}}), "rate-mismatch") == nullptr);
    const auto weaker = reviewed(workbook, {.severities = {{"rate-mismatch", Severity::info}}});
    BOOST_TEST((issue_of(weaker, "rate-mismatch")->severity == Severity::info));
    BOOST_TEST(issue_of(reviewed(workbook), "number-as-text") == nullptr);
    const auto plain = reviewed(workbook).issues.size();
    BOOST_TEST(reviewed(workbook, {.machine_readability = true}).issues.size() > plain);
    BOOST_TEST(reviewed(workbook, {.off = {"no-such-rule"}}).issues.size() == plain);
}

BOOST_AUTO_TEST_CASE(a_required_method_makes_other_rates_wrong) {
    const auto workbook = unmarked_workbook(R"(
        指標           | 基準値 R2 | 目標値 R7 | 実績値 R5 | 達成率
        移住世帯数     | 10世帯    | 50世帯    | 30世帯    | 60.0%
        空き家の活用数 | 2件       | 12件      | 9件       | 75.0%
        観光案内の件数 | 300件     | 400件     | 310件     | 77.5%
    )");
    BOOST_TEST(issue_of(reviewed(workbook), "rate-mismatch") == nullptr);
    BOOST_TEST(issue_of(reviewed(workbook, {.method = RateMethod::ratio}), "rate-mismatch") == nullptr);
    const auto required = reviewed(workbook, {.method = RateMethod::progress});
    BOOST_TEST(std::ranges::count(required.issues, "rate-mismatch", &Issue::rule) == 3);
}

BOOST_AUTO_TEST_CASE(ignored_issues_outlive_inserted_rows_and_columns) {
    const auto notes = ignoring(unmarked_workbook(faulty_sheet), "rate-mismatch");
    const std::string_view moved = R"(
        令和7年度目標 一覧表

        No. | 指標             | 目標値 R7 | 実績値 R5 | 担当課     | 達成率
        1   | 新しい指標の件数 | 10件      | 5件       | 企画課     | 50.0%
        2   | 移住世帯数       | 50世帯    | 30世帯    | 企画課     | 60.0%
        3   | 空き家の活用数   | 12件      | 9件       | 建設課     | 57.0%
        4   | 観光案内の件数   | 400件     | 310件     | 商工観光課 | 77.5%
    )";
    const auto left = reviewed(unmarked_workbook(moved), {}, notes);
    BOOST_TEST(issue_of(left, "rate-mismatch") == nullptr);
    BOOST_TEST(left.set_aside.size() == 1U);
    BOOST_TEST(left.gone.empty());
}

BOOST_AUTO_TEST_CASE(a_note_whose_cause_has_gone) {
    const auto notes = ignoring(unmarked_workbook(faulty_sheet), "rate-mismatch");
    auto other = std::string(faulty_sheet);
    other.replace(other.find("57.0%"), 5, "58.0%");
    const auto still_wrong = reviewed(unmarked_workbook(other), {}, notes);
    BOOST_TEST(issue_of(still_wrong, "rate-mismatch") != nullptr, "another text is another case");
    BOOST_TEST((still_wrong.gone == std::vector<std::size_t>{0}));
    other.replace(other.find("58.0%"), 5, "75.0%");
    BOOST_TEST((reviewed(unmarked_workbook(other), {}, notes).gone == std::vector<std::size_t>{0}));
    BOOST_TEST(reviewed(unmarked_workbook(other), {.off = {"rate-mismatch"}}, notes).gone.empty(), "nobody looked");
}

BOOST_AUTO_TEST_CASE(issues_of_one_key_are_set_aside_together) {
    auto text = std::string(faulty_sheet);
    text += "    空き家の活用数   | 12件      | 9件       | 建設課     | 57.0%\n";
    const auto workbook = unmarked_workbook(text);
    const auto before = reviewed(workbook);
    const auto count = std::ranges::count(before.issues, "rate-mismatch", &Issue::rule);
    BOOST_REQUIRE(count == 2);
    const auto left = reviewed(workbook, {}, ignoring(workbook, "rate-mismatch"));
    BOOST_TEST(issue_of(left, "rate-mismatch") == nullptr);
    BOOST_TEST(left.set_aside.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_told_role_is_certain) {
    const auto workbook = unmarked_workbook(R"(
        指標           | 基準値 R2 | 数値 R7 | 実績値 R5 | 参考 R5
        移住世帯数     | 10世帯    | 50世帯  | 30世帯    | 31世帯
        空き家の活用数 | 2件       | 12件    | 9件       | 8件
        観光案内の件数 | 300件     | 400件   | 310件     | 311件
    )");
    const auto before = reviewed(workbook);
    const auto* column = column_headed(before, "数値 R7");
    BOOST_REQUIRE(column != nullptr);
    DocumentNotes notes;
    notes.corrections.push_back(correction_of(workbook, before.recognition.tables[0], *column, ColumnRole::target));
    const auto after = reviewed(workbook, {}, notes);
    const auto* told = column_headed(after, "数値 R7");
    BOOST_REQUIRE(told != nullptr);
    BOOST_TEST((told->role == ColumnRole::target));
    BOOST_TEST(told->certainty == 1);
    BOOST_TEST(told->told);
    BOOST_TEST(told->reason.in(Language::japanese) == "手で「目標値」に直した");
    BOOST_TEST(told->reason.in(Language::english) == "set to Target by hand");
    const auto& values = after.recognition.tables[0].indicators.at(0).values;
    const auto target = std::ranges::find(values, ValueRole::target, &KpiValue::role);
    BOOST_REQUIRE((target != values.end()));
    BOOST_TEST(target->number.value_or(0) == 50);

    notes.corrections = {{"シート1", "実績値 R5", 0, ColumnRole::unknown}};
    const auto left_alone = reviewed(workbook, {}, notes);
    BOOST_TEST(std::ranges::count(left_alone.recognition.tables.at(0).indicators.at(0).values, Address{1, 3}, &KpiValue::cell) == 0);
}

BOOST_AUTO_TEST_CASE(corrections_that_fit_no_column_are_passed_over) {
    const auto workbook = unmarked_workbook(faulty_sheet);
    const auto plain = reviewed(workbook);
    DocumentNotes notes;
    notes.corrections = {{"ほかのシート", "達成率", 0, ColumnRole::note},
                         {"シート1", "達成率", 1, ColumnRole::note},
                         {"シート1", "なし", 0, ColumnRole::note},
                         {"シート1", "", 7000000, ColumnRole::note}};
    const auto after = reviewed(workbook, {}, notes);
    BOOST_TEST(after.issues.size() == plain.issues.size());
    BOOST_TEST(std::ranges::none_of(after.recognition.tables.at(0).columns, &Column::told));
}

BOOST_AUTO_TEST_CASE(columns_of_equal_headings_are_told_apart) {
    const auto workbook = unmarked_workbook(R"(
        指標 A   | 目標値 R7 | 実績値 R5
        会員数   | 50人      | 30人

        指標 B   | 目標値 R7 | 実績値 R5
        利用者数 | 80人      | 70人
    )");
    DocumentNotes notes;
    notes.corrections = {{"シート1", "実績値 R5", 1, ColumnRole::forecast}};
    const auto after = reviewed(workbook, {}, notes);
    std::vector<ColumnRole> roles;
    for (const auto& table : after.recognition.tables) {
        for (const auto& column : table.columns) {
            if (column.heading == "実績値 R5") {
                roles.push_back(column.role);
            }
        }
    }
    BOOST_TEST((roles == std::vector{ColumnRole::actual, ColumnRole::forecast}));
}

BOOST_AUTO_TEST_CASE(a_review_can_be_stopped_and_tells_how_far_it_is) {
    const auto workbook = unmarked_workbook(std::string(faulty_sheet) + "---\n" + std::string(faulty_sheet));
    std::vector<double> steps;
    std::stop_source source;
    BOOST_TEST(review(workbook, {}, {}, source.get_token(), [&](double done) { steps.push_back(done); }).has_value());
    BOOST_TEST(steps.size() > 10U);
    BOOST_TEST(std::ranges::is_sorted(steps));
    BOOST_TEST(steps.front() == 0);
    BOOST_TEST(steps.back() == 1);
    const auto half = steps[steps.size() / 2];
    std::size_t after_stop = 0;
    const auto stopped = review(workbook, {}, {}, source.get_token(), [&](double done) {
        after_stop += source.stop_requested() ? 1U : 0U;
        done >= half ? void(source.request_stop()) : void();
    });
    BOOST_TEST(!stopped.has_value());
    BOOST_TEST(after_stop == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
