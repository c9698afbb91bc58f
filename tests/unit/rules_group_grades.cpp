// SPDX-License-Identifier: MPL-2.0
// The grade of a project by how many of its indicators reached their targets: what the issue quotes of the remark.
#include "core/rules/group_grades.hpp"

#include <unicode/unistr.h>

#include <boost/test/unit_test.hpp>
#include <string>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

constexpr std::string_view projects = R"(
    事業 | 指標         | 基準値(R3) | 目標値(R6) | 実績値(R6) | 事業効果
    港   | 来場者数     | #100 | #200 | #210 | 非常に効果的
    ^    | 出店数       | #10  | #20  | #22  | ^
    森   | 参加者数     | #30  | #60  | #66  | 効果があった
    ^    | 植樹本数     | #300 | #600 | #640 | ^
    ^    | 体験の回数   | #5   | #9   | #7   | ^
    橋   | 通行者数     | #800 | #900 | #950 | 相当程度効果があった
    ^    | 案内の件数   | #40  | #50  | #45  | ^
    畑   | 新規就農者数 | #2   | #6   | #4   | 効果があった
    ^    | 直売所の客数 | #500 | #700 | #650 | ^
    ^    | 加工品の数   | #3   | #8   | #9   | ^
    駅   | 乗降客数     | #700 | #800 | #880 | 非常に効果的
    ^    | 売店の客数   | #90  | #120 | #130 | ^
)";

/// What is said of a grade of the sheet above with this remark below it.
std::string message_with(const std::string& remark) {
    const auto workbook = unmarked_workbook(std::string(projects) + "\n\n" + remark);
    std::string said;
    for (const auto& issue : check(workbook, recognise(workbook), {})) {
        if (issue.rule == "grade-mismatch") {
            said += issue.message.ja;
        }
    }
    return said;
}

bool is_utf8(const std::string& text) {
    std::string back;
    return icu::UnicodeString::fromUTF8(text).toUTF8String(back) == text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(group_grades)

BOOST_AUTO_TEST_CASE(the_remark_is_quoted_without_its_marks) {
    const auto said = message_with("※①非常に効果的：全ての指標が目標値を達成　②相当程度効果があった：半数以上の指標が達成　③効果があった：達成は半数未満");
    BOOST_TEST(said == "「効果があった」（達成は半数未満）とありますが、4～6行目の指標3件のうち目標値を達成したのは2件です。ほかの事業の区分は合っています。");
}

BOOST_AUTO_TEST_CASE(a_long_remark_ends_with_a_whole_character) {
    const std::string remark = "※①非常に効果的：全ての指標が目標値を達成　②相当程度効果があった：半数以上の指標が達成　③効果があった：達成は半数未満";
    for (int spaces = 0; spaces < 3; ++spaces) {
        std::string tail(static_cast<std::size_t>(spaces), 'x');
        for (int count = 0; count < 40; ++count) {
            tail += "で継続";
        }
        const auto said = message_with(remark + tail);
        BOOST_TEST(said.starts_with("「効果があった」（達成は半数未満"));
        BOOST_TEST(said.size() < 400U);
        BOOST_TEST(is_utf8(said));
    }
}

BOOST_AUTO_TEST_SUITE_END()
