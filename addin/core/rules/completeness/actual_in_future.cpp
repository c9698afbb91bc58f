// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "core/rules/lone_actuals.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/value_slots.hpp"

namespace kpisheet::rules::actual_in_future {
namespace {

/// True where whole sections have filled in the year and the others have not: each fills in its rows of one sheet.
bool is_filled_by_section(const SlotColumn& column) {
    struct Rows {
        std::size_t filled = 0;
        std::size_t all = 0;
    };
    std::map<std::string_view, Rows> sections;
    for (const auto& slot : column.slots) {
        auto& rows = sections[slot.indicator->department];
        rows.filled += slot.filled ? 1U : 0U;
        ++rows.all;
    }
    const bool whole = std::ranges::all_of(sections, [](const auto& one) { return one.second.filled == 0 || one.second.filled == one.second.all; });
    return whole && !sections.contains("") && std::ranges::any_of(sections, [](const auto& one) { return one.second.filled > 1; });
}

/// R9 over figures in a sheet of 令和8年3月末現在, and no R8: the heading names the wrong year. Among years that follow one another,
/// year-gap speaks of it.
bool has_wrong_year(const SlotColumn& column, std::size_t filled, int as_of) {
    const auto& columns = column.slots.front().table->columns;
    const auto year = *column.column->year;
    const auto has_actual = [&](auto wanted) {
        return std::ranges::any_of(columns, [&](const auto& other) { return other.role == ColumnRole::actual && other.year && wanted(*other.year); });
    };
    const bool between = has_actual([&](int other) { return other > as_of && other < year; });
    const bool yearly = has_actual([&](int other) { return has_actual([&](int next) { return next == other + 1; }); });
    return !yearly && year >= as_of + 2 && !between && column.slots.size() >= 4 && filled * 4 >= column.slots.size() * 3;
}

void report_heading(const Examined& examined, const SlotColumn& column, int as_of, Findings& findings) {
    findings.add(heading_of_year(examined.sheet, *column.slots.front().table, column.column->column),
                 {fmt::format("見出し「{}」は {} 年度の実績値ですが、この表は {} 年度までのものと書かれています。見出しの年度を確かめてください。",
                              column.column->heading, *column.column->year, as_of),
                  fmt::format("“{}” heads actuals of {}, but the sheet says that it reports up to {}. Check the year of the heading.",
                              column.column->heading, *column.column->year, as_of)});
}

/// In forms for one KPI each: the only one with an actual of a year that all others left blank.
void check_forms(const Examined& examined, Findings& findings) {
    constexpr std::size_t fewest = 5;
    const KpiValue* latest = nullptr;
    std::size_t forms = 0;
    std::size_t blank = 0;
    const auto last_actual = [](const Table& table) {
        const KpiValue* last = nullptr;
        for (const auto& value : table.indicators.front().values) {
            const bool counts = value.role == ValueRole::actual && value.state == State::value && value.year;
            last = counts && (last == nullptr || *value.year > *last->year) ? &value : last;
        }
        return last;
    };
    const auto is_form = [](const Table& table) {
        return table.indicators.size() == 1 && std::ranges::find(table.columns, ColumnRole::kpi, &Column::role) == table.columns.end();
    };
    for (const auto* table : examined.tables) {
        const auto* last = is_form(*table) ? last_actual(*table) : nullptr;
        forms += is_form(*table) ? 1U : 0U;
        latest = last != nullptr && (latest == nullptr || *last->year > *latest->year) ? last : latest;
    }
    if (latest == nullptr || latest->provisional || forms < fewest) {
        return;
    }
    for (const auto* table : examined.tables) {
        blank += is_form(*table) && std::ranges::any_of(table->blanks, [&](const auto& one) { return one.role == ValueRole::actual && one.year == *latest->year; }) ? 1U : 0U;
    }
    if (blank + 1 == forms) {
        findings.add(latest->cell, {fmt::format("{}年度の実績値はほかの{}件すべてで空欄ですが、「{}」が入っています。隣の年度と間違えていないか確かめてください。", *latest->year, blank, latest->text),
                                    fmt::format("The actual of {} is blank in all {} others, but “{}” stands here. Does it belong to the year beside it?", *latest->year, blank,
                                                latest->text)});
    }
}

void check(const Examined& examined, Findings& findings) {
    check_lone_actual(examined, findings);
    check_parts_of_year(examined, findings);
    check_forms(examined, findings);
    const auto as_of = examined.conventions.as_of;
    if (!as_of) {
        return;
    }
    for (const auto& column : examined.slots) {
        const auto year = column.year;
        if (column.role != ValueRole::actual || !year || *year <= *as_of) {
            continue;
        }
        std::vector<const KpiValue*> filled;
        for (const auto& slot : column.slots) {
            if (const auto* value = slot.filled ? actual_at(slot) : nullptr) {
                filled.push_back(value);
            }
        }
        const auto unsure = std::ranges::any_of(filled, [&](const auto* value) { return value->provisional || (value->year && *value->year <= *as_of); });
        if (examined.conventions.as_of_is_stated && !unsure && !column.slots.empty() && has_wrong_year(column, filled.size(), *as_of)) {
            report_heading(examined, column, *as_of, findings);
            continue;
        }
        // A quarter filled, and the year is being filled in.
        if (filled.size() * 4 > column.slots.size() || column.slots.size() < 4 || is_filled_by_section(column)) {
            continue;
        }
        for (const auto* value : filled) {
            const bool own_year = value->year && *value->year <= *as_of;
            if (!value->provisional && !own_year) {
                findings.add(value->cell,
                             {fmt::format("「{}」の列はまだ記入されていない年度（{}件中{}件が空欄）ですが、実績値「{}"
                                          "」が入っています。隣の列と間違えていないか確かめてください。",
                                          column.heading(), column.slots.size(),
                                          column.slots.size() - filled.size(), value->text),
                              fmt::format("“{}” is not filled in yet ({} of {} cells are blank), but the actual “{}” "
                                          "stands in it. Does it "
                                          "belong in the column beside it?",
                                          column.heading(), column.slots.size() - filled.size(),
                                          column.slots.size(), value->text)});
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1    | R2    | R3           | R4
    新規創業件数 | 26件        | 45件       | 31件  | 34件  |              |
    相談件数     | 10件        | 20件       | 12件  | 15件  | 16件（見込） |
    就職件数     | 15件        | 30件       | 18件  | 廃止  | 廃止         | 廃止
    婚姻届出数   | 98件        | 120件      | 97件  | 92件  |              |
    転入者数     | 705人       | 750人      | 684人 | 598人 |              |
)",
                                      R"(
    指標         | 担当課 | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数 | 商工課 | 26件        | 45件       | 31件  |
    相談件数     | 商工課 | 10件        | 20件       | 12件  |
    就職件数     | 商工課 | 15件        | 30件       | 18件  |
    婚姻届出数   | 市民課 | 98件        | 120件      | 97件  | 92件
    転入者数     | 市民課 | 705人       | 750人      | 684人 | 698人
    講座数       | 学習課 | 3講座       | 5講座      | 4講座 |
    貸出冊数     | 学習課 | 120冊       | 150冊      | 125冊 |
    入館者数     | 学習課 | 800人       | 900人      | 820人 |
    開催回数     | 学習課 | 8回         | 12回       | 9回   |
)"};

constexpr std::string_view flagged[] = {R"(
    令和7年度 四半期報告
    管理指標     | 目標  | 第1四半期 | 第2四半期 | 第3四半期
    移住相談件数 | 160件 | 38件      | 45件      |
    利用組数     | 24組  | 5組       | 9組       |
    登録件数     | 20件  | 4件       | 6件       |
    交付件数     | 30件  | 6件       | 8件       |
    企業訪問件数 | 80件  | 19件      | 23件      | »18件
    利用者数     | 850人 | 214人     | 286人     |
    寄附件数     | 1,200件 | 185件   | 223件     |
    参加者数     | 180人 | 43人      | 46人      |
)",
                                        R"(
    指標         | 基準値(H30) | 目標値(R6) | R1    | R2    | R3    | R4
    新規創業件数 | 26件        | 45件       | 31件  | 34件  |       |
    相談件数     | 10件        | 20件       | 12件  | 15件  |       | »16件
    就職件数     | 15件        | 30件       | 18件  | 20件  |       |
    婚姻届出数   | 98件        | 120件      | 97件  | 92件  |       |
    転入者数     | 705人       | 750人      | 684人 | 598人 |       |
)",
                                        R"(
    総合戦略 進捗一覧（令和8年3月末現在）
    指標         | 基準値(R5) | R6    | »R9   | 目標値(R11)
    新規創業件数 | 26件       | 31件  | 34件  | 45件
    相談件数     | 10件       | 12件  | 15件  | 20件
    就職件数     | 15件       | 18件  | 20件  | 30件
    転入者数     | 705人      | 684人 | 598人 | 750人
)",
                                        R"(
    指標         | 基準値(R6) | 目標値(R11) | R7実績 | R8実績 | R9実績
    新規創業件数 | 26件       | 45件        |        |        |
    相談件数     | 10件       | 20件        |        |        | »12件
    就職件数     | 15件       | 30件        |        |        |
    婚姻届出数   | 98件       | 120件       |        |        |
    転入者数     | 705人      | 750人       |        |        |
    出生数       | 60人       | 70人        |        |        |
    宿泊者数     | 810人      | 900人       |        |        |
    会員数       | 41人       | 60人        |        |        |
)",
                                        R"(
    指標名   | 移住相談の件数   | 担当課 | 企画課 |
    区分     | 基準値(R3) | R4  | R5  | R6
    目標値   |            | #10 | #11 | #12
    実績値   | #9         | #10 | #11 | 

    指標名   | 空き家の活用数   | 担当課 | 企画課 |
    区分     | 基準値(R3) | R4  | R5  | R6
    目標値   |            | #10 | #11 | #12
    実績値   | #9         | #10 | #11 | 

    指標名   | 創業者の数   | 担当課 | 企画課 |
    区分     | 基準値(R3) | R4  | R5  | R6
    目標値   |            | #10 | #11 | #12
    実績値   | #9         | #10 | #11 | 

    指標名   | 講座の参加者数   | 担当課 | 企画課 |
    区分     | 基準値(R3) | R4  | R5  | R6
    目標値   |            | #10 | #11 | #12
    実績値   | #9         | #10 | #11 | »#12

    指標名   | 宿泊者の数   | 担当課 | 企画課 |
    区分     | 基準値(R3) | R4  | R5  | R6
    目標値   |            | #10 | #11 | #12
    実績値   | #9         | #10 | #11 | 
)"};

}  // namespace

extern const Rule rule{
    .id = "actual-in-future",
    .group = RuleGroup::completeness,
    .severity = Severity::warning,
    .title = {"先の年度の実績値", "Actual in a future year"},
    .what = {"まだほかの指標が空欄の年度に、実績値だけが入っているセルです。見込みと書かれたものは除きます。表に書かれた時点より先の年度の見出しの下に、"
             "実績値がそろっている場合も示します。",
             "An actual in a year whose other cells are all blank. Values marked as forecast are left out. A heading of a year beyond the date that "
             "the sheet states, with actuals all down the column, is told, too."},
    .why = {"書く列を間違えると、報告する年度の実績が空欄になり、先の年度の達成率が先に出てしまいます。",
            "When it is in the wrong column, this year's result is missing and a rate appears for a year to come."},
    .remedy = {"正しい年度の列に移してください。見込みであれば「見込」と書きます。",
               "Move it to its year. If it is a forecast, say so (見込)."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::actual_in_future
