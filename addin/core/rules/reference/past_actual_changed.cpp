// SPDX-License-Identifier: MPL-2.0
#include "core/rules/changed_values.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::past_actual_changed {
namespace {

void check(const Examined& examined, Findings& findings) { report_changed_values(examined, ValueRole::actual, findings); }

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R2   | R3
    新規創業件数 | 26件        | 45件       | 34件 | 36件
    交通事故件数 | 30件        | 20件       | 27件 | 25件
    合計特殊出生率 | 1.35      | 1.50       | 1.41 | 集計中
    === previous
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 26件        | 45件       | 31件 | 34件
    交通事故件数 | 30件        | 20件       | 28件 | 速報値26件
    合計特殊出生率 | 1.35      | 1.50       | 1.38 | 集計中
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2   | R3
    新規創業件数 | 26件        | 45件       | 31件 | »43件 | 45件
    会員数       | 25人        | 30人       | 26人 | 27人 | 28人
    === previous
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 26件        | 45件       | 31件 | 34件
    会員数       | 25人        | 30人       | 26人 | 27人
)",
                                        R"(
    指標         | 基準値(H30) | 目標値(R6) | R1    | R2    | R3
    新規創業件数 | 26件        | 45件       | »34件 | 34件  | 45件
    会員数       | 25人        | 30人       | 27人  | 27人  | 28人
    講座数       | 3講座       | 9講座      | 6講座 | 6講座 | 7講座
    === previous
    指標         | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数 | 26件        | 45件       | 31件  | 34件
    会員数       | 25人        | 30人       | 26人  | 27人
    講座数       | 3講座       | 9講座      | 5講座 | 6講座
)"};

}  // namespace

extern const Rule rule{
    .id = "past-actual-changed",
    .group = RuleGroup::reference,
    .severity = Severity::warning,
    .title = {"過年度の実績値の変更", "Past actual changed"},
    .what = {"前回の資料や様式に載っている年度の実績値が、違う値になっています。速報値などが確定した場合は指摘しません。",
             "The actual of a year that the previous sheet or the form states already has changed. A provisional figure may become final."},
    .why = {"公表した実績値が説明なしに変わると、資料全体が疑われます。",
            "When a published figure changes without a word, all the others are doubted."},
    .remedy = {"訂正であれば備考に理由を書き、そうでなければ元の値に戻してください。",
               "If it is a correction, say why in a remark; else put the former value back."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::past_actual_changed
