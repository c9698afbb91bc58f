// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/blank_values.hpp"
#include "core/rules/card_blanks.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet::rules::missing_base {
namespace {

constexpr std::size_t most = 66;  ///< percent of a column that must be filled before a blank is a gap

/// Of many, the parts of others among them, every other one has its base.
bool is_only_blank(const ExpectedValues& row) {
    constexpr std::size_t many = 8;
    return std::ranges::all_of(row.columns, [](const auto* column) { return column->slots.size() >= many && column->blank() == 1; });
}

void check(const Examined& examined, Findings& findings) {
    report_card_blanks(examined, ValueRole::base, findings);
    BlankRuns runs;
    for (const auto& row : expected_values(examined.slots, ValueRole::base, most)) {
        const auto& indicator = *row.indicator;
        // A row without any value is one gap, which missing-target speaks of.
        const bool part = indicator.breakdown || indicator.repeated;
        const bool asked = !indicator.name.empty() && !indicator.unset && !indicator.values.empty() && (!part || is_only_blank(row));
        const bool elsewhere =
            std::ranges::any_of(indicator.values, [](const auto& value) { return value.role == ValueRole::base; });
        if (asked && !elsewhere && row.filled() == 0) {
            runs.add(row, 0, row.slots.size() - 1);
        }
    }
    for (const auto& run : runs.all()) {
        const auto names = names_of(run);
        const auto share = share_of(*run.column);
        const auto places = run.places();
        findings.add(run.ranges,
                     {fmt::format("{}の基準値が空欄です（{}）。{}基準値がない場合は「-」などと書きます。", names.ja,
                                  places.ja, share.ja),
                      fmt::format("The base value of {} is blank ({}). {} Where there is none, a dash says so.",
                                  names.en, places.en, share.en)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件  | 34件
    配布部数     | 産業振興課 | —           | 4,000部    | 3,000部 | 3,000部
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件  | 92件
)",
                                      R"(
    指標         | 基準値 | <    | 目標値
                 | 年度   | 値   | R6
    新規創業件数 | H30    | 26件 | 45件
    相談件数     | H30    | 10件 | 20件
)"};

constexpr std::string_view flagged[] = {R"(
    数値目標     | <          | <           | KPI          | <          | <
    指標         | 現状値(R5) | 目標値(R11) | 指標         | 現状値(R6) | 目標値(R11)
    製造品出荷額 | 182億円    | 195億円     | 新規創業件数 | 4件        | 8件
    ^            | ^          | ^           | 事業承継件数 | 1件        | 3件
    ^            | ^          | ^           | 新規就農者数 | »          | 4人
    ^            | ^          | ^           | 間伐の面積   | 48ha       | 60ha
    社会増減     | △87人     | △40人      | 移住相談件数 | 74件       | 120件
)",
                                        R"(
    指標         | 単位 | 目標値(R6) | 基準値(H30) | R1  | R2
    新規創業件数 | 件   | 45         | 26          | 31  | 34
    相談件数     | 件   | 20         | »           | 12  | 15
    婚姻届出数   | 件   | 120        | 98          | 97  | 92
    転入者数     | 人   | 750        | 705         | 684 | 598
)"};

}  // namespace

extern const Rule rule{
    .id = "missing-base",
    .group = RuleGroup::completeness,
    .severity = Severity::warning,
    .title = {"基準値の記入漏れ", "Missing base value"},
    .what =
        {"ほとんどの指標に基準値がある表で、基準値が空欄の指標です。「-」や言葉で書かれたものは記入とみなします。",
         "An indicator whose base value is blank in a table where most have one. A dash or words count as an answer."},
    .why = {"どこから始まった指標か分からず、進捗による達成率が計算できません。",
            "Nobody sees where the indicator started, and no progress can be computed."},
    .remedy = {"計画の基準値を書き入れてください。新しい指標などで基準値がなければ「-」と書きます。",
               "Write the base value of the plan; where there is none, as for a new indicator, write a dash."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::missing_base
