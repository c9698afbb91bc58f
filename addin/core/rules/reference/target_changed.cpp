// SPDX-License-Identifier: MPL-2.0
#include "core/rules/changed_values.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::target_changed {
namespace {

void check(const Examined& examined, Findings& findings) { report_changed_values(examined, ValueRole::target, findings); }

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 26件        | 45 件      | 31件 | 34件
    手引きの改訂 | 未着手      | 改訂       | -    | 着手
    === previous
    指標         | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 26件        | 45件       | 31件
    手引きの改訂 | 未着手      | 改訂       | -
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 26件        | »35件      | 31件 | 34件
    会員数       | 25人        | 30人       | 26人 | 27人
    === previous
    指標         | 基準値(H30) | R1   | 目標値(R6)
    新規創業件数 | 26件        | 31件 | 45件
    会員数       | 25人        | 26人 | 30人
)",
                                        R"(
    指標         | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | #26         | »#40       | #31
    会員数       | #25         | »#28       | #26
    講座数       | #3          | #4         | #4
    相談件数     | #12         | #18        | #13
    === form
    指標         | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | #26         | #45        |
    会員数       | #25         | #30        |
    講座数       | #3          | #4         |
    相談件数     | #12         | #18        |
)",
                                        R"(
    指標         | 目標値           | 区分   | 5年度 | 6年度 | 7年度
    新規創業件数 | »50件            | 目標値 | 30件  | 35件  | 40件
                 |                  | 実績値 | 31件  |       |
    === form
    指標         | 目標値           | 区分   | 5年度 | 6年度 | 7年度
    新規創業件数 | 40件(令和7年度)  | 目標値 | 30件  | 35件  | 40件
                 |                  | 実績値 |       |       |
)"};

}  // namespace

extern const Rule rule{
    .id = "target-changed",
    .group = RuleGroup::reference,
    .severity = Severity::warning,
    .title = {"目標値の変更", "Target changed"},
    .what = {"様式や前回の資料にある同じ年度の目標値と違う目標値です。", "A target other than the one of the same year in the form or in the previous sheet."},
    .why = {"計画で決めた目標は、改訂の手続きなしには変わりません。下げた目標は、達成率を高く見せます。",
            "A target of the plan changes by a revision only; a lowered one makes the rate look better."},
    .remedy = {"計画の改訂によるものか確かめ、違うときは元の目標値に戻してください。",
               "Find out whether the plan was revised; else put the former target back."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::target_changed
