// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/blank_values.hpp"
#include "core/rules/card_blanks.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::missing_target {
namespace {

constexpr std::size_t most = 66;  ///< percent of a column that must be filled before a blank is a gap

/// A row that holds nothing but a name may be a heading; with a section or a unit it is an indicator. A part (内訳) is asked where its blank is the only one of a column.
bool is_asked(const Sheet& sheet, const Indicator& indicator, bool only_gap) {
    if (indicator.unset || indicator.no_target || (indicator.breakdown && !only_gap) || indicator.repeated || indicator.name.empty()) {
        return false;
    }
    return !indicator.values.empty() || !indicator.department.empty() ||
           (indicator.unit_cell && !is_blank(sheet, *indicator.unit_cell));
}

/// True when the indicator has a base value or an actual of this year: it had begun.
bool has_result(const Indicator& indicator, std::optional<int> year) {
    return std::ranges::any_of(indicator.values, [&](const auto& value) {
        return is_number(value) &&
               (value.role == ValueRole::base || (value.role == ValueRole::actual && value.year == year));
    });
}

/// 中間目標 is there and 最終目標 is not, or the other way round, though all the others have theirs.
bool is_only_gap_of_column(const ExpectedValues& row) {
    const auto gap = std::ranges::find_if(row.slots, [](const auto* slot) { return !slot->filled; });
    const auto* column = row.columns[static_cast<std::size_t>(gap - row.slots.begin())];
    return column->blank() == 1 && column->filled >= 4;
}

/// A block in which 目標値 stands twice: broken-block speaks of it.
bool is_asked_twice(const ExpectedValues& row) {
    if (row.columns.front()->dated_by_row) {
        return false;
    }
    return std::ranges::any_of(row.slots, [&](const auto* one) {
        return std::ranges::any_of(row.slots, [&](const auto* other) {
            return one->cell.column == other->cell.column && one->cell.row != other->cell.row;
        });
    });
}

void check(const Examined& examined, Findings& findings) {
    report_card_blanks(examined, ValueRole::target, findings);
    BlankRuns runs;
    for (const auto& row : expected_values(examined.slots, ValueRole::target, most)) {
        const auto filled = row.filled();
        const auto blank = row.slots.size() - filled;
        // Of targets year by year, a single blank among filled ones is a gap; more of them are how the row was planned.
        const bool gap = filled == 0 || (blank == 1 && (filled >= 2 || is_only_gap_of_column(row)));
        if (blank == 0 || !is_asked(examined.sheet, *row.indicator, is_only_gap_of_column(row)) || !gap || is_asked_twice(row)) {
            continue;
        }
        std::size_t first = 0;
        while (row.slots[first]->filled) {
            ++first;
        }
        const bool late_start = filled != 0 && first == 0 && !has_result(*row.indicator, row.columns[0]->year);
        if (!late_start) {
            runs.add(row, first, filled == 0 ? row.slots.size() - 1 : first);
        }
    }
    for (const auto& run : runs.all()) {
        const auto names = names_of(run);
        const auto share = share_of(*run.column);
        const auto places = run.places();
        findings.add(run.ranges,
                     {fmt::format("{}の目標値が空欄です（{}）。{}目標を定めない場合は「-」などと書きます。", names.ja,
                                  places.ja, share.ja),
                      fmt::format("The target of {} is blank ({}). {} Where no target is set, a dash says so.",
                                  names.en, places.en, share.en)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件 | 34件
    相談件数     | 市民課     | 10件        | -          | 12件 | 15件
    計画の策定   | 建設課     | -           | 策定完了   | -    | -
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件 | 92件
)",
                                      R"(
    指標         | 基準値(R2) | 目標値(R7)
    ・婚姻届出数 | 98件       |
    ・出生数     | 220人      |
    ・転入者数   | 705人      |
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件 | 34件
    相談件数     | 市民課     | 10件        | »          | 12件 | 15件
    就職件数     | 商工振興課 | 15件        |            | 18件 | 19件
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件 | 92件
    転入者数     | 市民課     | 705人       | 750人      | 684人 | 598人
    出生数       | 市民課     | 220人       | 280人      | 228人 | 176人
)",
                                        R"(
    KPI          | 区分   | 3年度 | 4年度 | 5年度 | 6年度
    就職率       | 目標値 | 36.0  | 37.0  | 38.0  | 39.0
                 | 実績値 | 36.6  | 25.0  |       |
    創業件数     | 目標値 | 2     | 2     | »     | 3
                 | 実績値 | 5     | 6     |       |
    商品数       | 目標値 | 30    | 35    | 40    | 45
                 | 実績値 | 29    | 29    |       |
    利用組数     | 目標値 | 11    | 11    | 11    | 11
                 | 実績値 | 2     | 6     |       |
)"};

}  // namespace

extern const Rule rule{
    .id = "missing-target",
    .group = RuleGroup::completeness,
    .severity = Severity::warning,
    .title = {"目標値の記入漏れ", "Missing target"},
    .what = {"ほとんどの指標に目標値がある表で、目標値が空欄の指標です。「-」や言葉で書かれたものは記入とみなします。",
             "An indicator whose target is blank in a table where most have one. A dash or words count as an answer."},
    .why = {"達成率が計算できず、目標がないのか書き忘れたのかも分かりません。",
            "No achievement rate can be computed, and nobody knows whether there is no target or it was forgotten."},
    .remedy = {"計画の目標値を書き入れてください。目標を定めない指標には「-」と書きます。",
               "Write the planned target; where none is set, write a dash."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::missing_target
