// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "core/rules/order_of_targets.hpp"
#include "core/rules/repeated_headers.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/year_slips.hpp"
#include "core/rules/years_of_rows.hpp"

namespace kpisheet::rules::year_order {
namespace {

constexpr std::int32_t farthest_apart = 3;  ///< columns: either of the two headings may be the wrong one

/// The one row whose year comes before that of the row above, in a series that runs downwards and ascends else.
std::optional<std::size_t> slip_in(std::span<const YearDown> years) {
    std::optional<std::size_t> slip;
    std::size_t rising = 0;
    std::size_t falling = 0;
    for (std::size_t i = 1; i < years.size(); ++i) {
        const bool rises = years[i].year > years[i - 1].year;
        rising += rises ? 1 : 0;
        falling += rises ? 0 : 1;
        slip = !rises && !slip ? std::optional(i) : slip;
    }
    return falling == 1 && rising >= 2 ? slip : std::nullopt;
}

bool is_row_of_rates(const Indicator& indicator, std::int32_t row) {
    const auto in_row = [row](const auto& value) { return value.cell.row == row; };
    return std::ranges::any_of(indicator.values, in_row) &&
           std::ranges::all_of(indicator.values, [&](const auto& value) { return !in_row(value) || value.role == ValueRole::rate; });
}

/// Forms for one KPI, and tables of one KPI a column, whose labels are the same cells for each.
void check_years_down(const Examined& examined, Findings& findings) {
    std::set<Address> said;
    const auto look_at = [&](std::span<const YearDown> years) {
        const auto slip = slip_in(years);
        if (!slip || !said.insert(years[*slip].cell).second) {
            return;
        }
        const auto& before = years[*slip - 1];
        const auto& at = years[*slip];
        const auto text = seen_text(examined.sheet, at.cell);
        const auto text_before = seen_text(examined.sheet, before.cell);
        findings.add(Range{before.cell, at.cell},
                     {fmt::format("年度の順が乱れています：「{}」（{}）の次に「{}」があります。", text_before, to_text(before.cell), text),
                      fmt::format("The years are out of order: “{}” ({}) is followed by “{}”.", text_before, to_text(before.cell), text)});
    };
    for (const auto* table : examined.tables) {
        auto years = table->years_down;
        std::erase_if(years, [&](const auto& year) {
            return std::ranges::any_of(table->indicators, [&](const auto& indicator) {
                return is_row_of_target(indicator, year.cell.row) || is_row_of_rates(indicator, year.cell.row);  // 進捗率（2024年度） below 2024年度実績
            });
        });
        look_at(years);
        for (const auto& indicator : table->indicators) {
            look_at(years_of_rows(indicator));  // 指標名 | 年度 | 目標値 | 実績値, a row a year
        }
    }
}

std::vector<YearSlip> slips_of(const Table& table) {
    if (std::ranges::any_of(table.columns, &Column::part_of_year)) {
        return {};  // 4月 | … | 3月 | 年度計 | 前年度実績
    }
    auto slips = year_slips(table, ColumnRole::actual);
    return slips.empty() ? slips_of_plan(table) : slips;
}

void report(const Sheet& sheet, const Table& table, const YearSlip& slip, Findings& findings) {
    const auto at = heading_of_year(sheet, table, slip.column->column);
    const Address before{at.row, heading_of_year(sheet, table, slip.before->column).column};
    const auto* left = at.column == 0 ? nullptr : sheet.seen_at({at.row, at.column - 1});
    // Next to it: merged over 目標, 予算額, 決算額, 実績 and 達成率.
    const bool near = slip.column->column - slip.before->column <= farthest_apart || (left != nullptr && left->at == before);
    const Range place{near ? before : at, at};
    const auto other = to_text(before);
    const auto& heading = slip.column->heading;
    const auto& before_it = slip.before->heading;
    const auto [ja, en] = slip.column->role == ColumnRole::target ? StaticText{"目標", "targets"} : StaticText{"実績", "actuals"};
    if (!slip.repeated) {
        findings.add(place, {fmt::format("{}の年度の順が逆です：「{}」（{}）の次に「{}」があります。", ja, before_it, other, heading),
                             fmt::format("The years of the {} are out of order: “{}” ({}) is followed by “{}”.", en, before_it, other, heading)});
        return;
    }
    const bool same = squeezed(before_it) == squeezed(heading);
    findings.add(place, same ? Text{fmt::format("見出し「{}」が {} にもあり、同じ年度の{}の列が二つあります。", heading, other, ja),
                                    fmt::format("The heading “{}” is in {}, too: two columns hold {} of the same year.", heading, other, en)}
                             : Text{fmt::format("見出し「{}」（{}）の次の「{}」も同じ年度です。次の年度の列がありません。", before_it, other, heading),
                                    fmt::format("“{}” ({}) is followed by “{}”, which is the same year; no column holds the next one.", before_it,
                                                other, heading)});
}

void check(const Examined& examined, Findings& findings) {
    check_years_down(examined, findings);
    std::set<std::tuple<std::int32_t, std::string, std::string>> said;  // repeated headers have one cause
    const auto odd = odd_headings(examined.tables);
    for (const auto* table : examined.tables) {
        if (has_odd_heading(odd, *table)) {
            continue;  // repeated-header-differs speaks of it
        }
        const auto slips = slips_of(*table);
        check_descent_of_targets(examined, *table, findings);
        if (slips.empty()) {
            check_year_between_targets(examined, *table, findings);
        }
        if (const auto early = year_before_base(*table); early.base != nullptr) {
            findings.add(heading_of_year(examined.sheet, *table, early.column->column),
                         {fmt::format("実績の年度の順が逆です：基準値「{}」の次に「{}」があり、その次は「{}」です。", early.base->heading, early.column->heading,
                                      early.after->heading),
                          fmt::format("The years are out of order: the base, “{}”, is followed by “{}” and then by “{}”.", early.base->heading,
                                      early.column->heading, early.after->heading)});
        }
        for (const auto& slip : slips) {
            if (!said.emplace(slip.column->column, slip.before->heading, slip.column->heading).second) {
                continue;
            }
            report(examined.sheet, *table, slip, findings);
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 目標値(R7) | R5   | R4   | R3   | 基準値(H30)
    新規創業件数 | 45件       | 36件 | 34件 | 31件 | 26件
    相談件数     | 20件       | 16件 | 15件 | 12件 | 10件
)",
                                      R"(
    指標         | 基準値 | 実績 | <    | 達成率 | <
                 | H30    | R1   | R2   | R1     | R2
    新規創業件数 | 26件   | 31件 | 34件 | 68.9%  | 75.6%
    相談件数     | 10件   | 12件 | 15件 | 60.0%  | 75.0%
)",
                                      R"(
    指標         | 基準値(H30) | 最新値 | 前年度値 | 目標値(R7)
                 |             | R5     | R4       |
    新規創業件数 | 26件        | 36件   | 34件     | 45件
    相談件数     | 10件        | 16件   | 15件     | 20件
)",
                                      R"(
    指標         | 基準値(R2) | H28  | H29  | H30  | R3   | 目標値(R7)
    新規創業件数 | 26件       | 21件 | 22件 | 24件 | 36件 | 45件
    相談件数     | 10件       | 6件  | 8件  | 9件  | 15件 | 20件
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 2015年 実績 | 2020年 目標 | 2025年 目標 | 2030年 目標 | »2003年 目標 | 2040年 目標
    総人口       | 2,486人     | 2,215人     | 1,990人     | 1,815人     | 1,670人      | 1,550人
    転入者数     | 96人        | 88人        | 92人        | 95人        | 98人         | 100人
)",
                                        R"(
    指標         | R6（実績） | R7（見込） | R8（計画） | »R8（計画） | R10（計画）
    新規創業件数 | 34件       | 36件       | 38件       | 40件        | 42件
    相談件数     | 15件       | 16件       | 17件       | 18件        | 19件
)",
                                        R"(
    【表2】年度別目標
    指標         | 単位 | R4  | »R5 | R3  | R7  | R8（最終）
    新規創業件数 | 件   | 26  | 31  | 34  | 36  | 45
    相談件数     | 件   | 10  | 12  | 15  | 16  | 20
)",
                                        R"(
    指標         | 基準値(H30) | »R2年度（1年目） | R2年度（2年目） | R4年度（3年目） | R5年度（4年目） | 目標値(R7)
    新規創業件数 | 26件        | 31件            | 34件             | 36件            | 38件            | 45件
    相談件数     | 10件        | 12件            | 15件             | 16件            | 17件            | 20件
)",
                                        R"(
    指標         | 基準値(H30) | R2   | R3   | »R4  | R4   | 目標値(R7)
    新規創業件数 | 26件        | 31件 | 34件 | 36件 | 38件 | 45件
    相談件数     | 10件        | 12件 | 15件 | 16件 | 17件 | 20件
)",
                                        R"(
    指標         | 基準値(H30) | R2   | »R4  | R3   | R5   | 目標値(R7)
    新規創業件数 | 26件        | 31件 | 34件 | 36件 | 38件 | 45件
    相談件数     | 10件        | 12件 | 15件 | 16件 | 17件 | 20件
)",
                                        R"(
    指標         | 目標値(R7) | R5   | R4   | »R2  | R3   | R1   | 基準値(H30)
    新規創業件数 | 45件       | 38件 | 36件 | 31件 | 34件 | 30件 | 26件
    相談件数     | 20件       | 17件 | 16件 | 13件 | 15件 | 12件 | 10件
)",
                                        R"(
    指標         | 基準値(H30) | 年度     | 目標値 | 実績値
    新規創業件数 | 26件        | R3       | 28件   | 31件
    ^            | ^           | R4       | 30件   | 34件
    ^            | ^           | »R6      | 32件   | 36件
    ^            | ^           | R6       | 34件   | 38件
    相談件数     | 10件        | R3       | 11件   | 12件
    ^            | ^           | R4       | 12件   | 15件
    ^            | ^           | R5       | 13件   | 16件
    ^            | ^           | R6       | 14件   | 17件
)",
                                        R"(
    指標         | 基準値(H30) | 目標値 | <
                 |             | »R6    | R5
    新規創業件数 | 26件        | 31件   | 34件
    相談件数     | 10件        | 12件   | 15件
    移住者数     | 8人         | 12人   | 16人
    ごみの排出量 | 920g        | 880g   | 850g
)",
                                        R"(
    指標名 | <          | 農業法人数 | 木材生産量 | 移住者数
    単位   | <          | 法人       | ㎥         | 人
    基準値 | 令和元年度  | 9          | 3420       | 18
    実績値 | 令和2年度   | 9          | 3310       | 16
    ^      | »令和4年度  | 10         | 3585       | 21
    ^      | 令和4年度   | 10         | 3702       | 24
    ^      | 令和5年度   | 11         | 3846       | 22
    目標値 | 令和5年度   | 12         | 4000       | 25
)",
                                        R"(
    指標         | 基準値 | 実績値  | <      | <      | 目標値
                 | 2019年 | »2012年 | 2022年 | 2023年 | 2027年
    新規創業件数 | 26件   | 31件    | 34件   | 36件   | 45件
    相談件数     | 10件   | 12件    | 15件   | 16件   | 20件
)",
                                        R"(
    指標名       | R2年度 | R3年度 | <      | <      | <    | <      | »R6年度 | <      | <      | <    | <      | R5年度 | <      | <      | <    | < | 担当課
    ^            | 基準値 | 目標   | 予算額 | 決算額 | 実績 | 達成率 | 目標    | 予算額 | 決算額 | 実績 | 達成率 | 目標   | 予算額 | 決算額 | 実績 | 達成率 | ^
    新規創業件数 | 26件   | 30件   | 4200   | 4050   | 31件 | 103.3% | 32件    | 4300   | 4188   | 34件 | 106.3% | 35件   | 4500   | 4410   | 36件 | 102.9% | 商工課
    相談件数     | 10件   | 12件   | 2000   | 1800   | 12件 | 100.0% | 14件    | 2000   | 1200   | 15件 | 107.1% | 16件   | 2400   | 2400   | 16件 | 100.0% | 商工課
    就業者数     | 41人   | 45人   | 6800   | 6612   | 38人 | 84.4%  | 48人    | 7000   | 6934   | 46人 | 95.8%  | 50人   | 7200   | 7105   | 51人 | 102.0% | 商工課
)",
                                        R"(
    指標名       | 基準値   | »2021年度 | 2012年度 | 2023年度 | 2024年度
                 | 2020年度 | 1年目     | 2年目    | 3年目    | 4年目
    新規創業件数 | 26件     | 31件      | 34件     | 36件     | 38件
    相談件数     | 10件     | 12件      | 15件     | 16件     | 17件
)",
                                        R"(
    指標         | 基準値(R4) | R5実績 | R6目標 | R7目標 | »R18目標 | R9目標
    新規創業件数 | 26件       | 31件   | 34件   | 36件   | 38件     | 45件
    相談件数     | 10件       | 12件   | 15件   | 16件   | 17件     | 20件
)"};

}  // namespace

extern const Rule rule{
    .id = "year-order",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"年度の順の乱れ", "Years out of order"},
    .what =
        {"実績の列の年度が順に並んでいない、または同じ年度が二度ある表です。新しい年度から順に並べた表は除きます。",
         "Columns of actuals whose years don't ascend, or name a year twice. A table that begins with the newest year "
         "throughout is left out."},
    .why = {"見出しの写し間違いで、値が別の年度のものとして読まれます。",
            "A heading was copied and not changed, and values are taken for those of another year."},
    .remedy = {"見出しの年度を確かめて直してください。", "Check the years of the headings and correct them."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::year_order
