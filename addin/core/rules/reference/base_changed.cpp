// SPDX-License-Identifier: MPL-2.0
#include "core/rules/changed_values.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::base_changed {
namespace {

void check(const Examined& examined, Findings& findings) { report_changed_values(examined, ValueRole::base, findings); }

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | ２６件      | 45件       | 31件 | 34件
    会員数       | 25人        | 30人       | 26人 | 27人
    === previous
    指標         | 基準値(H30) | 目標値(R6) | R1
    会員数       | 25人        | 30人       | 26人
    新規創業件数 | 26件        | 45件       | 31件
)",
                                      R"(
    指標         | 基準値(R6) | 目標値(R11) | R7
    新規創業件数 | 41件       | 60件        | 44件
    === previous
    指標         | 基準値(H30) | 目標値(R6) | R5
    新規創業件数 | 26件        | 45件       | 40件
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | »20件       | 45件       | 31件 | 34件
    会員数       | 25人        | 30人       | 26人 | 27人
    講座数       | 3講座       | 5講座      | 4講座 | 4講座
    === previous
    指標         | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 26件        | 45件       | 31件
    会員数       | 25人        | 30人       | 26人
    講座数       | 3講座       | 5講座      | 4講座
)",
                                        R"(
    指標         | 担当課 | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 商工課 | 26件        | 45件       | 31件
    会員数       | 商工課 | »           | 30人       | 26人
    === form
    指標         | 担当課 | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 商工課 | 26件        | 45件       |
    会員数       | 商工課 | 25人        | 30人       |
)"};

}  // namespace

extern const Rule rule{
    .id = "base-changed",
    .group = RuleGroup::reference,
    .severity = Severity::warning,
    .title = {"基準値の変更", "Base value changed"},
    .what = {"様式や前回の資料にある基準値と違う基準値です。数の書き方だけの違いは指摘しません。",
             "A base value other than in the form or in the previous sheet. Another way of writing the same figure is none."},
    .why = {"基準値が変わると、進捗も達成率もこれまでと比べられなくなります。",
            "With another base, progress and achievement rates can't be compared with earlier ones."},
    .remedy = {"意図した変更か担当課に確かめ、違うときは元の値に戻してください。",
               "Ask the section whether it is meant; else put the former value back."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::base_changed
