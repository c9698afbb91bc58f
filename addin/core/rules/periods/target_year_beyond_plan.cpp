// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/eras/period.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/texts_around.hpp"

namespace kpisheet::rules::target_year_beyond_plan {
namespace {

/// So many targets of one later year are no slips: projects of a longer term stand among the others.
constexpr std::size_t longer_term = 3;

/// 5年間, 各年度: of the whole plan, whose last year it was given.
bool is_of_whole_plan(const KpiValue& target) {
    const auto period = target.period().empty() ? std::nullopt : read_period(target.period());
    return period && (period->kind == Period::Kind::span || period->kind == Period::Kind::each_year);
}

/// The latest target whose year is written, or null.
const KpiValue* latest_written_target(const Indicator& indicator) {
    const KpiValue* found = nullptr;
    for (const auto& value : indicator.values) {
        const bool later = value.role == ValueRole::target && value.year && (found == nullptr || *value.year > *found->year);
        found = later && !is_of_whole_plan(value) ? &value : found;
    }
    return found;
}

struct FinalYears {
    std::map<int, std::size_t> counts;  ///< of indicators, by the year of their final target
    std::optional<int> usual;           ///< of at least three quarters of them, and four; or of the stated plan that holds so many
};

FinalYears final_years(const Examined& examined) {
    std::set<int> years;
    std::map<int, std::size_t> counts;
    std::size_t all = 0;
    for (const auto* table : examined.tables) {
        for (const auto& kinds : examined.kinds_of(*table)) {
            if (const auto year = kinds.last_target_year()) {
                years.insert(*year);
            }
        }
    }
    if (years.size() < 2) {
        return {};
    }
    for (const auto* table : examined.tables) {
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.last_target_year().has_value(); })) {
            if (const auto* target = latest_written_target(indicator)) {
                counts[*target->year] += 1;
                ++all;
            }
        }
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    const auto is_clear = [&](std::size_t some) { return some >= 4 && some * 4 >= all * 3; };
    std::optional<int> usual;
    if (most != counts.end() && is_clear(most->second)) {
        usual = most->first;
    } else if (const auto stated = examined.conventions.stated_plan_last) {
        // 計画期間：令和7年度～令和11年度 above targets of R8, R10 and R11, as their statistics come out.
        std::size_t within = 0;
        for (const auto& [year, count] : counts) {
            within += year <= *stated ? count : 0;
        }
        constexpr std::size_t fewest_unnamed = 6;  // （令和6年度～令和10年度） in a title: all but one keep to it
        const bool unnamed = within >= fewest_unnamed && within + 1 == all;
        usual = examined.conventions.plan_is_named ? (is_clear(within) ? stated : std::nullopt) : unnamed ? stated : std::nullopt;
    }
    return {std::move(counts), usual};
}

/// The year is written in the row, beside the value or in a column of years; a heading's holds for all rows.
bool is_of_its_row(const Table& table, const KpiValue& target) {
    const auto column = std::ranges::find(table.columns, target.cell.column, &Column::column);
    return !target.period().empty() || (column != table.columns.end() && !column->year);
}

/// Years by which a target may lie beyond the period that titles state: a plan that goes on, a review after its end. Where the
/// sheet says 計画期間, at most the year after it.
constexpr int farthest_beyond = 4;
constexpr int farthest_beyond_named = 1;

/// 目標値(R12) of the KPIs beside 目標値(R11) of the goals, where the plan ends: one target for each column of names.
bool goes_beyond_other_names(const Table& table, const Column& target, int last) {
    const auto names_before = [&](const Column& column) {
        return std::ranges::count_if(table.columns, [&](const auto& other) { return other.role == ColumnRole::kpi && other.column < column.column; });
    };
    const auto own = names_before(target);
    bool other_ends = false;
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::target && &column != &target) {
            if (names_before(column) == own || column.year != last) {
                return false;
            }
            other_ends = true;
        }
    }
    return other_ends;
}

bool has_targets_of(const Table& table, std::optional<int> year) {
    return year && std::ranges::any_of(table.columns, [&](const auto& column) { return column.role == ColumnRole::target && column.year == year; });
}

/// R7 | R8 | R9 | R10 | R12 of a plan that ends in R11: a target for each of its years, and a later one in place of the last. The year right
/// after the plan may be meant where only two stand before it.
bool leaves_last_year_out(const Table& table, int year, int last) {
    const int years = year == last + 1 ? 3 : 2;
    for (int before = 1; before <= years; ++before) {
        if (!has_targets_of(table, last - before)) {
            return false;
        }
    }
    return year > last && !has_targets_of(table, last);
}

/// 中間目標(R8) and 最終目標(R14) of a plan that ends in R11: all other targets fall within it, before its end.
bool ends_beyond_interim(const Table& table, const Column& target, int last) {
    int within = 0;
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::target && &column != &target) {
            const bool interim = column.heading.find("中間") != std::string::npos;
            if (!column.year || *column.year >= last || (!interim && target.heading.find("最終") == std::string::npos)) {
                return false;
            }
            within += interim ? 1 : 0;
        }
    }
    return within == 1;
}

/// 目標値(令和18年度) over a plan of 令和4年度～令和8年度.
void check_headings(const Examined& examined, Findings& findings) {
    const auto last = examined.conventions.stated_plan_last;
    const auto farthest = examined.conventions.plan_is_named ? farthest_beyond_named : farthest_beyond;
    std::set<std::pair<std::int32_t, std::string>> said;  // repeated headers have one cause
    const auto ending_with_plan = examined.conventions.plan_is_named ? std::ranges::count_if(examined.tables, [&](const auto* table) { return has_targets_of(*table, last); }) : 0;
    for (const auto* table : examined.tables) {
        // 目標(R10) of the KPIs below 目標値(令和9年) of the goals, where 計画期間 ends.
        const bool another_ends = ending_with_plan > (has_targets_of(*table, last) ? 1 : 0);
        for (const auto& column : table->columns) {
            if (column.role != ColumnRole::target || !last || !column.year || *column.year <= *last ||
                (*column.year <= *last + farthest && !goes_beyond_other_names(*table, column, *last) && !another_ends && !leaves_last_year_out(*table, *column.year, *last) &&
                 !ends_beyond_interim(*table, column, *last)) || title_names_year(examined.sheet, *table, *column.year) ||
                !said.emplace(column.column, column.heading).second) {
                continue;
            }
            findings.add(heading_of_year(examined.sheet, *table, column.column),
                         {fmt::format("見出し「{}」の目標値は {} 年度のものです。計画期間は {} 年度までと書かれています。", column.heading, *column.year, *last),
                          fmt::format("The heading “{}” is of {}; the stated plan ends in {}.", column.heading, *column.year, *last)});
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    check_headings(examined, findings);
    const auto [counts, usual] = final_years(examined);
    if (!usual) {
        return;
    }
    const auto last = std::max(*usual, examined.conventions.plan_last.value_or(*usual));
    for (const auto* table : examined.tables) {
        for (const auto& indicator : examined.indicators_with(*table, [&](const ValueKinds& kinds) { return kinds.last_target_year() > last; })) {
            const auto* target = latest_written_target(indicator);
            if (target == nullptr || *target->year <= last || counts.at(*target->year) >= longer_term || !is_of_its_row(*table, *target)) {
                continue;
            }
            findings.add(target->year_cell().value_or(target->cell),
                         {fmt::format("「{}」の目標値「{}」は {} 年度のものです。計画の最終年度は {} 年度です。", indicator.name, target->text, *target->year, last),
                          fmt::format("The target “{}” of {} is of {}; the plan ends in {}.", target->text, indicator.name, *target->year, last)});
        }
    }
}

constexpr std::string_view clean[] = {R"(
    重要業績評価指標(KPI)                     | 区分   | 3年度 | 4年度
    入館者数 ／36人(令和元年)→40人(令和7年)   | 目標値 | 36    | 37
    創業件数 ／2件(令和元年)→4件(令和7年)     | 目標値 | 2     | 2
    商品数 ／22品(令和元年)→50品(令和7年)     | 目標値 | 30    | 35
    組数 ／7組(令和元年)→55組(5年間)          | 目標値 | 11    | 11
    件数 ／3件(令和元年)→10件(各年度)         | 目標値 | 10    | 10
)",
                                      R"(
    SDGs未来都市計画（2021～2023年度）進捗評価シート
    2030年のあるべき姿の実現に向けた優先的なゴールに係る指標
    指標名     | 当初値(2019年度) | 2021年度 実績 | 2022年度 実績 | 2023年度 実績 | 2030年度 目標値
    農業産出額 | 86.2億円         | 84.5億円      | 87.9億円      | 89.4億円      | 95.0億円
    創業件数   | 38件             | 52件          | 69件          | 88件          | 200件
)"};

constexpr std::string_view flagged[] = {R"(
    総合戦略 数値目標・KPI一覧（令和7年度～令和11年度）
    数値目標     | <          | <           | KPI          | <          | <
    指標         | 現状値(R5) | 目標値(R11) | 指標         | 現状値(R6) | »目標値(R12)
    製造品出荷額 | 182億円    | 195億円     | 新規創業件数 | 4件        | 8件
    社会増減     | △87人     | △40人      | 移住相談件数 | 74件       | 120件
    出生率       | 1.38       | 1.60        | 婚姻届出数   | 27組       | 35組
)",
                                        R"(
    重要業績評価指標(KPI)                     | 区分   | 3年度 | 4年度
    入館者数 ／36人(令和元年)→40人(令和7年)   | 目標値 | 36    | 37
    創業件数 ／2件(令和元年)→4件(令和7年)     | 目標値 | 2     | 2
    商品数 ／22品(令和元年)→50品(令和7年)     | 目標値 | 30    | 35
    組数 ／7組(令和元年)→55組(令和7年)        | 目標値 | 11    | 11
    »件数 ／3件(令和元年)→10件(令和17年)      | 目標値 | 10    | 10
)",
                                        R"(
    KPI                                         | R2   | R3    | R4
    栽培面積 ／11.2ha(令和元年度)→15.0ha(令和6年度) | 11.6ha | 12.4ha | 13.1ha
    満足度 ／41.0%(令和元年度)→50.0%(令和6年度)     | 42.0%  | 43.5%  | 44.1%
    会員数 ／120人(令和元年度)→150人(令和6年度)     | 124人  | 131人  | 136人
    受診率 ／38.2%(令和元年度)→45.0%(令和6年度)     | 39.0%  | 40.3%  | 41.6%
    »相談件数 ／96件(令和元年度)→150件(令和16年度)  | 88件   | 121件  | 137件
    誘致企業数 ／1社(令和元年度)→5社(5年間累計)     | 0社    | 2社    | 3社
    成約件数 ／9件(令和元年度)→60件(5年間累計)      | 11件   | 25件   | 38件
)",
                                        R"(
    みどり市総合戦略 ＫＰＩ進捗管理表
    計画期間：令和5年度～令和9年度
    指標     | 基準値(R3) | R5   | R6   | »最終目標(R11)
    従業者数 | 11,842人   | 11,765人 | 11,698人 | 11,700人
    創業者数 | 6人        | 9人  | 7人  | 10人
)",
                                        R"(
    第３期総合戦略（計画期間：令和７年度～令和１１年度）
    KPI          | 単位   | 基準値 | <       | 目標値 | <
    ^            | ^      | 年度   | 数値    | 年度   | 数値
    製造品出荷額 | 百万円 | R4     | #48236  | R9     | #52000
    市内総生産   | 百万円 | R3     | #129840 | R8     | #138000
    企業誘致件数 | 件     | R6     | #7      | R11    | #13
    地元就職率   | ％     | R5     | #42.5   | R10    | #50.0
    組織率       | ％     | R6     | #86.2   | »R17   | #95.0
    移住者数     | 人     | R6     | #88     | R11    | #120
)"};

}  // namespace

extern const Rule rule{
    .id = "target-year-beyond-plan",
    .group = RuleGroup::periods,
    .severity = Severity::info,
    .title = {"計画期間を超える目標年", "Target year beyond the plan"},
    .what = {"ほとんどの指標の目標年が同じ計画で、目標年が計画の最終年度より後の指標です。",
             "An indicator whose target year lies after the plan's last year, on a sheet where nearly all targets share one year."},
    .why = {"年の誤記か、上位計画の目標をそのまま写したもので、計画期間内の達成を判断できません。",
            "Either a slip or a target copied from another plan: it can't be judged when the plan ends."},
    .remedy = {"計画書で目標年を確かめてください。意図したものなら、そのままで構いません。", "Look up the year. If it is meant so, leave it."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::target_year_beyond_plan
