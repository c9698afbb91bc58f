// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/blank_values.hpp"
#include "core/rules/card_blanks.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::missing_actual {
namespace {

constexpr std::size_t most = 66;  ///< percent of a year's cells that must be filled before a blank is a gap

bool has_ended(const KpiValue& value) {
    return value.state == State::abolished || value.text.find("終了") != std::string::npos ||
           value.text.find("完了") != std::string::npos || value.text.find("中止") != std::string::npos ||
           value.text.find("廃止") != std::string::npos;
}

/// The stretch of years that is blank, if it is one stretch and one that a person would ask about.
struct Stretch {
    std::size_t first;
    std::size_t last;
};

/// 目標値 | 実績値, each with its year in the cell or none at all: the one blank of a row where nearly every row has its figure.
std::optional<Stretch> undated_gap(const ExpectedValues& row) {
    constexpr std::size_t nearly_all = 85;
    const bool undated = std::ranges::none_of(row.columns, [](const auto* column) { return column->year.has_value(); });
    const auto blank = std::ranges::find_if(row.slots, [](const auto* slot) { return !slot->filled; });
    if (!undated || blank == row.slots.end() || row.filled() + 1 != row.slots.size()) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(blank - row.slots.begin());
    return row.columns[at]->mostly_filled(nearly_all) ? std::optional(Stretch{at, at}) : std::nullopt;
}

std::optional<Stretch> gap_of(const ExpectedValues& row, const Conventions& conventions) {
    if (const auto gap = undated_gap(row)) {
        return gap;
    }
    std::vector<std::size_t> over;  // indices of the years that are over
    for (std::size_t i = 0; i < row.slots.size(); ++i) {
        const auto year = row.columns[i]->year;
        if (year && conventions.as_of && *year <= *conventions.as_of) {
            over.push_back(i);
        }
    }
    const auto blank = [&](auto i) { return !row.slots[i]->filled; };
    const auto first = std::ranges::find_if(over, blank);
    if (first == over.end()) {
        return std::nullopt;
    }
    const auto end = std::find_if_not(first, over.end(), blank);
    if (std::any_of(end, over.end(), blank)) {
        return std::nullopt;  // now and then, as a survey every other year
    }
    const auto& values = row.indicator->values;
    const bool has_base =
        std::ranges::any_of(values, [](const auto& v) { return v.role == ValueRole::base && is_number(v); });
    const auto planned_for = row.columns[*first]->year;
    const bool has_target = std::ranges::any_of(values, [&](const auto& v) {
        return v.role == ValueRole::target && v.year == planned_for && v.cell.column != row.indicator->cell.column &&
               is_number(v);
    });
    const bool from_start = first == over.begin();
    // 令和5年度実績 | 令和6年度目標 | 上期実績: in place of a base, all other rows have it.
    constexpr std::size_t many = 8;
    const auto& column = *row.columns[*first];
    const bool as_base = end == first + 1 && column.slots.size() >= many && column.blank() == 1 && column_with(*row.table, ColumnRole::base) == nullptr;
    if (from_start && end != over.end() && !has_base && !has_target && !as_base) {
        return std::nullopt;  // an indicator that began later
    }
    const auto gap = std::distance(first, end);
    const bool at_end = end == over.end();
    if (!at_end && gap * 2 > std::ssize(over)) {
        return std::nullopt;
    }
    return Stretch{*first, *(end - 1)};
}

void check(const Examined& examined, Findings& findings) {
    report_card_blanks(examined, ValueRole::actual, findings);
    BlankRuns runs;
    for (const auto& row : expected_values(examined.slots, ValueRole::actual, most)) {
        if (row.filled() == row.slots.size()) {
            continue;
        }
        const auto& indicator = *row.indicator;
        const bool asked = !indicator.name.empty() && !indicator.values.empty() &&
                           std::ranges::none_of(indicator.values, has_ended) && !indicator.unset;
        if (const auto gap = asked ? gap_of(row, examined.conventions) : std::nullopt) {
            runs.add(row, gap->first, gap->last);
        }
    }
    for (const auto& run : runs.all()) {
        const auto names = names_of(run);
        const auto share = share_of(*run.column);
        const auto places = run.places();
        const auto heading = run.column->heading();
        const bool several = run.range().first.column != run.range().last.column;
        findings.add(run.ranges, {fmt::format("{}の「{}」{}の実績値が空欄です（{}）。{}", names.ja, heading,
                                             several ? "から" : "", places.ja, share.ja),
                                 fmt::format("The actual of {} is blank {} “{}” ({}). {}", names.en,
                                             several ? "from" : "for", heading, places.en, share.en)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1    | R2     | R3 | R4
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件  | 34件   |    |
    奨励金件数   | 市民課     | 10件        | 20件       | 12件  | 廃止   |    |
    満足度       | 企画政策課 | 36.0%       | 40.0%      | -     | 未公表 |    |
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件  | 92件   |    |
)",
                                      R"(
    指標         | 基準値(H30) | 目標値(R7) | R1    | R2    | R3    | R4    | R5
    市民満足度   | 36.0%       | 40.0%      |       | 37.1% |       | 37.9% |
    新規創業件数 | 26件        | 45件       | 31件  | 34件  | 35件  | 36件  | 40件
    相談件数     | 10件        | 20件       | 12件  | 15件  | 15件  | 16件  | 16件
    婚姻届出数   | 98件        | 120件      | 97件  | 92件  | 95件  | 90件  | 94件
    転入者数     | 705人       | 750人      | 684人 | 598人 | 601人 | 620人 | 633人
)"};

constexpr std::string_view flagged[] = {R"(
    令和6年度 上半期の進捗（令和6年9月30日現在）
    指標         | 単位 | 令和5年度 | 令和6年度 | <
                 |      | 実績      | 目標      | 上期実績
    新規創業件数 | 件   | 26        | 45        | 21
    相談件数     | 件   | 10        | 20        | 9
    婚姻届出数   | 件   | 98        | 120       | 47
    転入者数     | 人   | 705       | 750       | 340
    講座数       | 講座 | 12        | 15        | 8
    参加者数     | 人   | »         | 600       | 310
    来館者数     | 人   | 4312      | 4500      | 2638
    貸出冊数     | 冊   | 8412      | 8600      | 4435
)",
                                        R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1    | R2    | R3 | R4
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件  | 34件  |    |
    相談件数     | 市民課     | 10件        | 20件       | 12件  | »     |    |
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件  | 92件  |    |
    転入者数     | 市民課     | 705人       | 750人      | 684人 | 598人 |    |
    出生数       | 市民課     | 220人       | 280人      | 228人 | 176人 |    |
)",
                                        R"(
    達成目標     | 目安値          | 実績値           | 担当部局
    新規創業件数 | 45件(R6年度)    | 41件(R6年度)     | 産業部
    相談件数     | 20件(R6年度)    | 22件(R6年度)     | 企画部
    婚姻届出数   | 120件(R6年)     | 97件(R5年)       | 企画部
    転入者数     | 750人(R6年)     | 684人(R6年)      | 企画部
    出生数       | 280人(R6年)     | 228人(R6年)      | 福祉部
    受診率       | 60%(R5年度)     | 52%(R5年度)      | 福祉部
    就職率       | 80%(R6年度)     | 77%(R6年度)      | 産業部
    宿泊者数     | 8,000人(R6年)   | »                | 産業部
)",
                                        R"(
    達成目標     | 基準値 | 前回の実績 | 今回の実績 | 目標値
    新規創業件数 | 26件   | 31件       | 41件       | 45件
    相談件数     | 10件   | 12件       | 22件       | 20件
    婚姻届出数   | 98件   | 97件       | 95件       | 120件
    転入者数     | 705人  | 684人      | »          | 750人
    出生数       | 220人  | 228人      | 226人      | 280人
    受診率       | 48%    | 52%        | 53%        | 60%
    就職率       | 70%    | 77%        | 78%        | 80%
    宿泊者数     | 7,100人 | 7,420人   | 7,655人    | 8,000人
)"};

}  // namespace

extern const Rule rule{
    .id = "missing-actual",
    .group = RuleGroup::completeness,
    .severity = Severity::warning,
    .title = {"実績値の記入漏れ", "Missing actual"},
    .what = {"報告の済んだ年度で、ほかの指標には実績値があるのに空欄のままの指標です。まだ誰も記入していない年度は除き"
             "ます。",
             "An indicator whose actual is blank for a year that is over, while the others have theirs. Years that "
             "nobody has "
             "filled in yet are left out."},
    .why = {"提出漏れか、実績がないのかが分かりません。",
            "Nobody knows whether the report is missing or there is no result."},
    .remedy = {"担当課に確かめて書き入れてください。数値がまだ出ていなければ「未公表」「集計中」などと書きます。",
               "Ask the section and write it; where there is no figure yet, say so (未公表, 集計中)."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::missing_actual
