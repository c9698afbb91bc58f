// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/indicators/exact.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/running_totals.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/texts_around.hpp"

namespace kpisheet::rules::cumulative_decreases {
namespace {

/// H27 7件 | H28 6件 | 累計 13件: the actuals are those of each year alone.
bool has_own_total(const Indicator& indicator, const std::vector<const KpiValue*>& actuals) {
    return !actuals.empty() && std::ranges::any_of(indicator.values, [&](const auto& value) {
        return value.role == ValueRole::total && value.of == ValueRole::actual && is_number(value) && !same_figure(value, *actuals.back());
    });
}

/// Side by side, or below each other where each row has a year of its own.
bool are_in_one_series(const Table& table, const KpiValue& one, const KpiValue& next) {
    const bool years_down = (one.year_cell() && next.year_cell()) || !table.years_down.empty();
    return one.cell.row == next.cell.row || (one.cell.column == next.cell.column && years_down);
}

/// A target of 26件 after 31件, where a remark says that both count from the same year: （累計）は、平成27年度からの累計.
void check_target(const Examined& examined, const Table& table, const Indicator& indicator, Findings& findings) {
    const auto* base = base_of(indicator);
    const auto* target = final_target(indicator);
    if (base == nullptr || target == nullptr || !base->year || !target->year || *base->year >= *target->year || !are_comparable(*base, *target) ||
        base->unit.starts_with('%') || *target->number >= *base->number || same_figure(*base, *target) || counts_from_zero(*target)) {
        return;
    }
    const auto since = totals_count_since(examined.sheet, table, indicator);
    if (!since || *since > *base->year) {
        return;
    }
    findings.add(target->cell, {fmt::format("{}年度からの累計と書かれているのに、目標値 {} が基準値 {} より小さくなっています。", *since, figure_at(*target), figure_at(*base)),
                                fmt::format("The indicator counts from FY{} on, but its target {} is less than its base {}.", *since, figure_at(*target), figure_at(*base))});
    findings.rests_on({base->cell, target->cell});
}

/// 2, 1, 7, 10 planned: what is added up is never planned to fall.
void check_plan(const Indicator& indicator, Findings& findings) {
    const KpiValue* before = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role != ValueRole::target || !is_number(value) || !value.year || value.unit.starts_with('%') || counts_from_zero(value)) {
            continue;
        }
        const bool follows = before != nullptr && before->cell.row == value.cell.row && *before->year < *value.year && are_comparable(*before, value);
        if (follows && *value.number < *before->number && !same_figure(*before, value)) {
            findings.add(value.cell, {fmt::format("累計の指標なのに、目標値が {} から {} へ減っています。", figure_at(*before), figure_at(value)),
                                      fmt::format("The indicator is cumulative, but its targets fall from {} to {}.", figure_at(*before), figure_at(value))});
            findings.rests_on({before->cell, value.cell});
            return;
        }
        before = &value;
    }
}

/// 17 reached and 12 expected for the year after.
void check_forecast(const Indicator& indicator, const std::vector<const KpiValue*>& actuals, Findings& findings) {
    for (const auto& value : indicator.values) {
        const bool expected = value.role == ValueRole::forecast && is_number(value) && value.year && !actuals.empty() && actuals.back()->year < value.year;
        if (expected && are_comparable(*actuals.back(), value) && *value.number < *actuals.back()->number && !same_figure(*actuals.back(), value) && !value.unit.starts_with('%')) {
            findings.add(value.cell, {fmt::format("累計の指標なのに、見込みが {} から {} へ減っています。", figure_at(*actuals.back()), figure_at(value)),
                                      fmt::format("The indicator is cumulative, but is expected to fall from {} to {}.", figure_at(*actuals.back()), figure_at(value))});
            findings.rests_on({actuals.back()->cell, value.cell});
            return;
        }
    }
}

/// How the running totals of a sheet stand to their bases: where all others go on from theirs, the one that lies below its base is no count that
/// began anew with the plan.
struct BelowBase {
    const KpiValue* base = nullptr;
    const KpiValue* actual = nullptr;
    int going_on = 0;  ///< others
};
std::optional<BelowBase> only_one_below_base(const Examined& examined) {
    constexpr int fewest = 3;
    std::optional<BelowBase> below;
    int going_on = 0;
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            const auto* base = indicator.cumulative && !indicator.is_shifted() ? base_of(indicator) : nullptr;
            const auto actuals = base == nullptr ? std::vector<const KpiValue*>{} : actuals_by_year(indicator);
            const auto* actual = actuals.empty() ? nullptr : actuals.front();
            if (actual == nullptr || !(base->year < actual->year) || !are_comparable(*base, *actual) || *base->number <= 0 || base->unit.starts_with('%')) {
                continue;
            }
            if (*actual->number >= *base->number) {
                ++going_on;
            } else if (below || same_figure(*base, *actual)) {
                return std::nullopt;
            } else {
                below = BelowBase{base, actual, 0};
            }
        }
    }
    if (!below || going_on < fewest) {
        return std::nullopt;
    }
    below->going_on = going_on;
    return below;
}

void report_below_base(const BelowBase& below, Findings& findings) {
    findings.add(below.actual->cell, {fmt::format("累計の指標なのに、{} から {} へ減っています。ほかの累計の指標（{}件）は、基準値から続けて数えています。", figure_at(*below.base), figure_at(*below.actual), below.going_on),
                                      fmt::format("The indicator is cumulative, but falls from {} to {}; the other cumulative indicators ({}) go on from their bases.", figure_at(*below.base),
                                                  figure_at(*below.actual), below.going_on)});
    findings.rests_on({below.base->cell, below.actual->cell});
}

/// 6月末 702 | 9月末 1,489 | 12月末 1,390 below 年度初めからの累計, where all other rows rise or stay.
void check_parts_of_year(const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 4;
    constexpr std::string_view words[] = {"累計", "累積"};
    std::set<std::int32_t> columns;
    for (const auto& column : table.columns) {
        const bool running = std::ranges::any_of(words, [&](auto word) { return column.heading.find(word) != std::string::npos; });
        if (column.part_of_year && running && column.role == ColumnRole::actual) {
            columns.insert(column.column);
        }
    }
    if (columns.size() < 3) {
        return;
    }
    std::size_t rising = 0;
    std::vector<std::pair<const KpiValue*, const KpiValue*>> falling;
    for (const auto& indicator : table.indicators) {
        const KpiValue* before = nullptr;
        auto seen = 0;
        const auto falls = falling.size();
        for (const auto& value : indicator.values) {
            if (indicator.is_shifted() || value.role != ValueRole::actual || !is_number(value) || value.unit.starts_with('%') || !columns.contains(value.cell.column - table.shift)) {
                continue;
            }
            const bool follows = before != nullptr && before->cell.row == value.cell.row && before->cell.column < value.cell.column && are_comparable(*before, value);
            if (follows && *value.number < *before->number && !same_figure(*before, value)) {
                falling.emplace_back(before, &value);
            }
            before = &value;
            ++seen;
        }
        rising += seen >= 2 && falls == falling.size() ? 1U : 0U;
    }
    if (falling.size() != 1 || rising < fewest) {
        return;
    }
    const auto& [before, value] = falling.front();
    findings.add(value->cell, {fmt::format("年度初めからの累計なのに、{} から {} へ減っています。ほかの{}件では減りません。", figure_at(*before), figure_at(*value), rising),
                               fmt::format("The figures are running totals of the year, but fall from {} to {}; in {} other rows they never fall.", figure_at(*before), figure_at(*value), rising)});
    findings.rests_on({before->cell, value->cell});
}

void check(const Examined& examined, Findings& findings) {
    const auto below = only_one_below_base(examined);
    for (const auto* table : examined.tables) {
        check_parts_of_year(*table, findings);
        for (const auto& indicator : table->indicators) {
            if (!indicator.cumulative) {
                continue;
            }
            check_target(examined, *table, indicator, findings);
            check_plan(indicator, findings);
            const auto actuals = actuals_by_year(indicator);
            if (has_own_total(indicator, actuals)) {
                continue;
            }
            check_forecast(indicator, actuals, findings);
            const auto* before = base_before(examined, *table, indicator, actuals);
            if (before == nullptr && below && !actuals.empty() && below->actual == actuals.front()) {
                report_below_base(*below, findings);
            }
            for (const auto* actual : actuals) {
                const auto& value = *actual;
                const bool follows =
                    before != nullptr && are_in_one_series(*table, *before, value) && *before->year < *value.year;
                if (follows && are_comparable(*before, value) && *value.number < *before->number &&
                    !same_figure(*before, value)) {
                    findings.add(value.cell, {fmt::format("累計の指標なのに、{} から {} へ減っています。",
                                                          figure_at(*before), figure_at(value)),
                                              fmt::format("The indicator is cumulative, but falls from {} to {}.",
                                                          figure_at(*before), figure_at(value))});
                    findings.rests_on({before->cell, value.cell});
                    break;
                }
                before = &value;
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標                         | H30(現状値) | R2    | R3    | R4    | R6(目標値)
    空き家バンク登録物件数(累計) | 63件        | 103件 | 112件 | 112件 | 150件
    ポータルサイトの閲覧数(年間) | 280件       | 308件 | 306件 | 382件 | 350件
    講座の延べ参加者数           | 80人        | 75人  | 60人  | 82人  | 100人
)",
                                      R"(
    指標       | 目標値(R6)       | R2  | R3  | R4  | 累計
    新規就農者 | 25人(5年間累計) | 7人 | 6人 | 4人 | 17人
)",
                                      R"(
    指標                   | 現状値(R6) | 目標値(R11)
    創業支援件数（累計）   | 31件       | 26件
    空き店舗活用件数（累計） | 12件     | 22件
    ※　（累計）は、令和7年度からの累計
)"};

constexpr std::string_view flagged[] = {R"(
    指標                         | H30(現状値) | R2    | R3    | R4    | R6(目標値)
    空き家バンク登録物件数(累計) | 63件        | 103件 | 112件 | »102件 | 150件
    ポータルサイトの閲覧数(年間) | 280件       | 308件 | 306件 | 382件 | 350件
)",
                                        R"(
    指標                         | R6(目標値) | R4    | R3    | R2
    空き家バンク登録物件数(累計) | 150件      | 112件 | »102件 | 103件
    ポータルサイトの閲覧数(年間) | 350件      | 382件 | 306件 | 308件
)",
                                        R"(
    指標           | 基準値(R元) | R3   | R4   | R5   | R6   | 目標値(R7)
    創業件数(累計) | 40件        | »9件 | 16件 | 25件 | 33件 | 100件
    移住者数(累計) | 20人        | 24人 | 30人 | 36人 | 41人 | 60人
    協定の数(累計) | 10件        | 12件 | 13件 | 15件 | 16件 | 20件
    団体の数(累計) | 5団体       | 6団体 | 7団体 | 8団体 | 9団体 | 12団体
)",
                                        R"(
    指標                         | 基準値(R2) | 年度  | 目標値 | 実績値
    空き家バンク登録物件数(累計) | 63件       | R3    | 100件  | 103件
    ^                            | ^          | R4    | 110件  | 112件
    ^                            | ^          | R5    | 120件  | »102件
    ^                            | ^          | R6    | 130件  |
)",
                                        R"(
    指標                           | 基準値(R1) | R5    | R6(目標値) | 説明
    専門家派遣を受けた企業数(累計) | 40社       | »37社 | 120社      | R2～の累計に基準値を加えたもの
    立地企業数(累計)               | 12社       | 8社   | 20社       | 県調べ
)",
                                        R"(
    指標                   | 現状値(R6) | 目標値(R11)
    創業支援件数（累計）   | 31件       | »26件
    空き店舗活用件数（累計） | 12件     | 22件
    ※　（累計）は、平成27年度からの累計
)",
                                        R"(
    指標               | 策定時(R3) | R5       | R6     | 目標値(R9)
    移住世帯数（累計） | 12世帯     | »9世帯   | 23世帯 | 30世帯
    起業件数（累計）   | 12件       | 6件      | 10件   | 30件
)",
                                        R"(
    指標               | 区分   | R3 | R4 | R5  | R6
    立地企業数（累計） | 目標値 | 2社 | »1社 | 7社 | 10社
    ^                  | 実績値 | 2社 | 4社  | 6社 |
)",
                                        R"(
    指標         | 目標     | 令和6年度実績（年度初めからの累計） | <     | <      | <
    ^            | 令和6年度 | 6月末  | 9月末   | 12月末  | 3月末
    申請の件数   | 150件    | 42件    | 88件    | 121件   | 163件
    受診者数     | 650人    | 0人     | 388人   | 641人   | 655人
    体操の参加者 | 1,500人  | 365人   | 742人   | 1,108人 | 1,476人
    教室の組数   | 40組     | 8組     | 22組    | 31組    | 41組
    広場の利用者 | 3,000人  | 702人   | 1,489人 | »1,390人 | 2,941人
)"};

}  // namespace

extern const Rule rule{
    .id = "cumulative-decreases",
    .group = RuleGroup::sums,
    .severity = Severity::warning,
    .title = {"累計の減少", "Cumulative figure falls"},
    .what = {"「累計」の指標の実績値が、前の年度より減っています。同じ年度からの累計と書かれていれば、基準値を下回る目標値も指摘します。年度初めからの累計を月や四半期ごとに書く欄では、ほかの指標がどれも減らないときに、減った月を指摘します。",
             "The actual of a cumulative indicator is lower than that of the year before; or, where the sheet says that both count "
             "from the same year, its target is lower than its base. Where months or quarters hold running totals of the year, the only one that falls."},
    .why = {"累計は減りません。入力の誤りか、単年度の値を入れたか、数え方が変わっています。",
            "A running total can't fall: a slip, a figure of the year alone, or another way of counting."},
    .remedy = {"実績値を確かめてください。数え方が変わったのであれば、備考に書いてください。",
               "Check the actual. If the way of counting changed, say so in the remarks."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::cumulative_decreases
