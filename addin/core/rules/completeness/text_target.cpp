// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::text_target {
namespace {

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        const KpiValue* first = nullptr;
        CellTally tally;
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.has(ValueRole::target, State::text); })) {
            for (const auto& value : indicator.values) {
                if (value.role == ValueRole::target && value.state == State::text && !indicator.is_shifted() &&
                    !indicator.unset && !indicator.no_target) {
                    first = first == nullptr ? &value : first;
                    tally.add(value.cell);
                }
            }
        }
        if (first == nullptr) {
            continue;
        }
        const auto cells = tally.words();
        const bool one = tally.count() == 1;
        findings.add(
            first->cell,
            {one ? fmt::format(
                       "目標が言葉で書かれています：「{}」。達成率は計算できず、達成か未達成かの判断になります。",
                       first->text)
                 : fmt::format("目標が言葉で書かれた指標が{}あります（{} "
                               "は「{}」）。達成率は計算できず、達成か未達成かの判断になります。",
                               cells.ja, to_text(first->cell), first->text),
             one ? fmt::format(
                       "The target is words, “{}”: no achievement rate can be computed, only whether it was met.",
                       first->text)
                 : fmt::format("Targets are words in {} (“{}” in {}): no achievement rate can be computed for them, "
                               "only whether "
                               "they were met.",
                               cells.en, first->text, to_text(first->cell))});
    }
}

constexpr std::string_view clean[] = {R"(
    指標           | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数   | 26件        | 45件       | 31件 | 34件
    待機児童数     | 3人         | ゼロ       | 2人  | 0人
    従業者数       | 9,174人     | -          | —    | 8,935人
)"};

constexpr std::string_view flagged[] = {R"(
    指標           | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数   | 26件        | 45件       | 31件 | 34件
    都市計画の改定 | -           | »見直し完了 | -   | 着手予定
    医療費の助成   | 中3まで     | 満18歳まで | 中3まで | 中3まで
)"};

}  // namespace

extern const Rule rule{
    .id = "text-target",
    .group = RuleGroup::completeness,
    .severity = Severity::info,
    .title = {"言葉で書かれた目標", "Target in words"},
    .what = {"目標値が数でなく言葉（策定完了、中3までなど）で書かれた指標です。空欄とは別のものです。",
             "Indicators whose target is words (策定完了, 中3まで), which is something else than a blank."},
    .why = {"達成率の平均や件数を出すときに、これらを除いたことを示す必要があります。",
            "Averages and counts of achievement rates must say that these are left out."},
    .remedy = {"数で表せる目標であれば数を添え、そうでなければ評価の方法を備考に書いてください。",
               "Where a number is possible, add it; else note how the target is judged."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::text_target
