// SPDX-License-Identifier: MPL-2.0
// Two rules that speak of one mistake: the one nearer to the cause stays, and where it is off, the other speaks.
#include "core/rules/one_cause.hpp"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

using Ids = std::set<std::string>;

/// rule and first cell of all issues of a workbook written as text.
Ids issues_of(std::string_view text, std::string_view off = {}) {
    const auto workbook = unmarked_workbook(text);
    CheckOptions options;
    if (!off.empty()) {
        options.rules.off.insert(std::string(off));
    }
    Ids ids;
    for (const auto& issue : check(workbook, recognise(workbook), options)) {
        ids.insert(std::string(issue.rule) + (issue.range ? " " + to_text(issue.range->first) : ""));
    }
    return ids;
}

void same(const Ids& found, const Ids& expected) { BOOST_CHECK_EQUAL_COLLECTIONS(found.begin(), found.end(), expected.begin(), expected.end()); }

constexpr std::string_view broken_formula = R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | 達成率
    新規創業件数 | #26         | #45        | #31 | =D2/C2→#0.689@0.0%
    会員数       | #25         | #30        | #26 | =D3/C9→#DIV/0!
    講座数       | #3          | #5         | #4  | =D4/C4→#0.8@0.0%
    相談件数     | #12         | #20        | #13 | =D5/C5→#0.65@0.0%
)";

constexpr std::string_view lost_target = R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | 達成率
    新規創業件数 | 26件        | 45件       | 31件 | 68.9%
    会員数       | 25人        |            | 26人 | 86.7%
    講座数       | 3講座       | 5講座      | 4講座 | 80.0%
    相談件数     | 12件        | 20件       | 13件 | 65.0%
)";

constexpr std::string_view wrong_year = R"(
    指標         | 2020年     | 2021年 | 2022年 | 2023年 | 2024年 | 2025年
                 | R2（基準） | R3     | R5     | R5     | R6     | R7目標
    就職率       | 39.8%      | 36.2%  | 36.5%  | 37.0%  | 37.4%  | 45.7%
    創業件数     | 12件       | 21件   | 24件   | 26件   | 27件   | 40件
)";

constexpr std::string_view wrong_way = R"(
    指標               | 方向 | 基準値(R2) | R6   | 目標値(R7) | R6の達成率
    家庭系ごみの排出量 | 増加 | 612g       | 566g | 500g       | 86.8%
    講座の参加者数     | 増加 | 310人      | 590人 | 600人      | 98.3%
    会員数             | 増加 | 250人      | 380人 | 400人      | 95.0%
    訪問の件数         | 増加 | 80件       | 90件 | 100件      | 90.0%
)";

constexpr std::string_view lost_comma = R"(
    指標         | 基準値(R2) | R3実績 | R4実績  | R5実績 | 計     | R8目標
    宿泊者数     | 8,240人    | 8,655人 | 1,0912人 | 11,384人 | 30,951人 | 15,000人
    入込客数     | 1,061人    | 1,066人 | 1,088人 | 1,097人 | 3,251人  | 1,300人
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(one_cause)

BOOST_AUTO_TEST_CASE(a_heading_of_two_years_leaves_no_gap) { same(issues_of(wrong_year), {"conflicting-years D1"}); }

BOOST_AUTO_TEST_CASE(a_rate_of_what_is_to_fall_is_right) {
    same(issues_of(wrong_way), {"rate-direction B2"});
    same(issues_of(wrong_way, "rate-direction"), {"rate-mismatch F2"});
}

BOOST_AUTO_TEST_CASE(a_lost_comma_breaks_no_total) {
    same(issues_of(lost_comma), {"misplaced-comma D2"});
    BOOST_TEST(issues_of(lost_comma, "misplaced-comma").contains("total-mismatch F2"));
}

BOOST_AUTO_TEST_CASE(an_error_is_said_once) {
    same(issues_of(broken_formula), {"error-value E3"});
    same(issues_of(broken_formula, "error-value"), {"inconsistent-formula E3"});
}

BOOST_AUTO_TEST_CASE(a_blank_target_is_said_where_it_is_missing) {
    same(issues_of(lost_target), {"missing-target C3"});
    same(issues_of(lost_target, "missing-target"), {"rate-without-target E3"});
}

BOOST_AUTO_TEST_CASE(what_follows_from_a_lost_figure_is_not_said_again) {
    constexpr std::string_view slip = R"(
    指標           | 単位 | 方向 | 基準値(H30) | 目標値(R6) | R1    | R2    | R3    | R4
    健診の受診者数 | 人   | 増加 | #68120      | #8000      | #6945 | #7045 | #7112 | #7203
    会員数         | 人   | 増加 | #2510       | #3000      | #2611 | #2690 | #2702 | #2750
    講座の受講者数 | 人   | 増加 | #310        | #500       | #331  | #350  | #352  | #360
    相談件数       | 件   | 増加 | #1200       | #2000      | #1310 | #1320 | #1350 | #1401
)";
    same(issues_of(slip), {"scale-slip D2"});
    same(issues_of(slip, "scale-slip"), {"target-already-met E2"});
}

BOOST_AUTO_TEST_CASE(a_rate_of_a_wrong_figure_is_not_wrong_itself) {
    constexpr std::string_view falls = R"(
    指標               | 区分   | 基準値 R2 | R3    | R4    | R5
    会員数（累計）     | 目標値 | 10人      | 20人  | 30人  | 40人
    ^                  | 実績値 | 10人      | 21人  | 12人  | 42人
    ^                  | 達成率 |           | 105.0% | 103.3% | 105.0%
    相談件数           | 目標値 | 50件      | 60件  | 70件  | 80件
    ^                  | 実績値 | 50件      | 57件  | 70件  | 76件
    ^                  | 達成率 |           | 95.0% | 100.0% | 95.0%
)";
    same(issues_of(falls), {"cumulative-decreases E3"});
    same(issues_of(falls, "cumulative-decreases"), {"rate-mismatch E4"});
}

BOOST_AUTO_TEST_CASE(of_a_figure_and_its_rate_that_are_entered_otherwise_one_speaks) {
    constexpr std::string_view again = R"(
    指標             | 基準値 R2 | 目標値 R7 | 実績値 R3 | 実績値 R4 | 実績値 R5 | 達成率
    移住世帯数       | 10世帯    | 50世帯    | 15世帯    | 21世帯    | 30世帯    | 60.0%
    空き家の活用数   | 2件       | 12件      | 4件       | 6件       | 9件       | 75.0%
    観光案内の件数   | 300件     | 400件     | 302件     | 305件     | 310件     | 77.5%
    移住世帯数(再掲) | 10世帯    | 50世帯    | 15世帯    | 21世帯    | 35世帯    | 62.0%
)";
    same(issues_of(again), {"repeated-entry-differs F5"});
}

BOOST_AUTO_TEST_CASE(figures_below_a_heading_of_the_wrong_year) {
    const auto at = [](std::string_view cell) { return *parse_range(cell); };
    Issue heading;
    heading.rule = "year-order";
    heading.range = at("E1");
    Issue below;
    below.rule = "rate-mismatch";
    below.range = at("G3");
    below.rests_on = {at("E3").first, at("C3").first};
    Issue beside = below;
    beside.rests_on = {at("D3").first};
    Table table;
    table.range = at("A1:H9");
    const Table* tables[] = {&table};
    std::vector<Issue> issues{heading, below};
    keep_one_issue_of_each_cause(tables, issues);
    BOOST_TEST(issues.size() == 1U);
    issues = {heading, beside};
    keep_one_issue_of_each_cause(tables, issues);
    BOOST_TEST(issues.size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_issue_of_other_causes_stays) {
    const auto issue = [](std::string_view rule, std::string_view range) {
        Issue made;
        made.rule = rule;
        made.range = *parse_range(range);
        return made;
    };
    std::vector<Issue> issues{issue("missing-actual", "E5"), issue("total-mismatch", "H5"), issue("total-mismatch", "H6"),
                              issue("shifted-row", "B8:H8"), issue("missing-base", "C8"),   issue("missing-base", "C8:C9")};
    issues.push_back(issue("missing-target", "D8"));
    issues.back().scattered = true;
    keep_one_issue_of_each_cause({}, issues);
    Ids kept;
    for (const auto& one : issues) {
        kept.insert(std::string(one.rule) + " " + to_text(*one.range));
    }
    same(kept, {"missing-actual E5", "total-mismatch H6", "shifted-row B8:H8", "missing-base C8:C9", "missing-target D8"});
}

BOOST_AUTO_TEST_SUITE_END()
