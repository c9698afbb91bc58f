// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/rules/mistyped_years.hpp"
#include "core/rules/repeated_headers.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::year_gap {
namespace {

/// Years that a table's actuals leave out between two columns.
struct Gap {
    int before = 0;
    int after = 0;
    const Column* column = nullptr;  ///< of the year after it

    auto operator<=>(const Gap& other) const {
        return std::pair(before, after) <=> std::pair(other.before, other.after);
    }
    bool operator==(const Gap& other) const { return before == other.before && after == other.after; }
};

std::vector<Gap> gaps_of(const Table& table) {
    std::map<int, const Column*> years;
    std::map<int, int> columns;
    const Column* left = nullptr;
    bool rises = false;
    bool falls = false;
    bool unclear = false;
    for (const auto& column : table.columns) {
        unclear = unclear || (column.role == ColumnRole::unknown && left != nullptr);
        if (unclear && column.role == ColumnRole::actual) {
            return {};  // the year may be there, under a heading that was not understood
        }
        if (column.role == ColumnRole::forecast && column.year) {
            years.try_emplace(*column.year, &column);  // 令和6年度 実績値 | 令和7年度 見込値
        }
        if (column.role == ColumnRole::actual && column.year) {
            const auto [known, is_new] = years.try_emplace(*column.year, &column);
            ++columns[*column.year];
            if (!is_new && known->second->heading == column.heading) {
                return {};  // one of the two is the missing year: year-order speaks of it
            }
            rises = rises || (left != nullptr && *left->year < *column.year);
            falls = falls || (left != nullptr && *left->year > *column.year);
            left = &column;
        }
    }
    if (rises && falls) {
        return {};  // the year out of order may be the missing one
    }
    std::vector<Gap> gaps;
    std::size_t steps_of_one = 0;
    const Column* previous = nullptr;
    for (const auto& [year, column] : years) {
        if (previous != nullptr && year == *previous->year + 1) {
            ++steps_of_one;
        } else if (previous != nullptr && column->role == ColumnRole::actual) {
            gaps.push_back({*previous->year, year, column});
        }
        previous = column;
    }
    // H27, R2, R7: a survey every five years. The years must follow one another but for a gap.
    const bool yearly = steps_of_one >= 1 && gaps.size() == 1 && gaps.front().after - gaps.front().before <= 3;
    // R4 | R4 | R6 in a row of single years: year-order speaks of the second R4.
    const auto doubled = std::ranges::count_if(columns, [](const auto& year) { return year.second > 1; });
    if (yearly && doubled == 1 && columns[gaps.front().before] == 2) {
        return {};
    }
    return yearly ? gaps : std::vector<Gap>{};
}

/// 2022, 2022〜2023.
std::string left_out(const Gap& gap) {
    const auto first = std::to_string(gap.before + 1);
    return gap.after - gap.before == 2 ? first : first + "〜" + std::to_string(gap.after - 1);
}

void report(const Sheet& sheet, const Table& table, const MistypedYear& year, Findings& findings) {
    findings.add(heading_of_year(sheet, table, year.column->column),
                 {fmt::format("実績の年度が「{}」の次に「{}」となっています。{}年度の書き誤りではありませんか。", year.before->heading, year.column->heading, year.meant),
                  fmt::format("The actuals go from “{}” to “{}”. Is FY{} meant?", year.before->heading, year.column->heading, year.meant)});
}

void check(const Examined& examined, Findings& findings) {
    std::set<std::pair<std::int32_t, std::string>> said;  // repeated headers have one cause
    std::map<Gap, std::pair<const Table*, std::size_t>> first;  // and in how many tables
    const auto odd = odd_headings(examined.tables);
    for (const auto* table : examined.tables) {
        if (has_odd_heading(odd, *table)) {
            continue;  // repeated-header-differs speaks of it
        }
        for (const auto& gap : gaps_of(*table)) {
            ++first.try_emplace(gap, table, 0).first->second.second;
        }
        if (const auto year = mistyped_year(*table); year && said.emplace(year->column->column, year->column->heading).second) {
            report(examined.sheet, *table, *year, findings);
        }
    }
    for (const auto& [gap, where] : first) {
        const auto& [table, count] = where;
        const auto others = count == 1 ? std::string{} : fmt::format("同じ見出しの表は{}つあります。", count);
        const auto others_en = count == 1 ? std::string{} : fmt::format(" {} tables have this heading.", count);
        findings.add(Address{table->header_last, gap.column->column},
                     {fmt::format("実績の年度が {}年度の次に {}年度（「{}」）となっていて、{}年度の列がありません。{}",
                                  gap.before, gap.after, gap.column->heading, left_out(gap), others),
                      fmt::format("The actuals go from FY{} to FY{} (“{}”): there is no column for FY{}.{}", gap.before,
                                  gap.after, gap.column->heading, left_out(gap), others_en)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | R2   | R3   | R4   | 目標値(R7)
    新規創業件数 | 26件        | 31件 | 34件 | 36件 | 45件
    相談件数     | 10件        | 12件 | 15件 | 16件 | 20件
)",
                                      R"(
    指標         | H22     | H27     | R2      | 目標値(R7)
    就業者数     | 7,740人 | 7,512人 | 7,020人 | 6,300人
    事業所数     | 812所   | 790所   | 744所   | 740所
)",
                                      R"(
    指標         | 基準値(H30) | R2   | R3   | R6   | R5   | 目標値(R7)
    新規創業件数 | 26件        | 31件 | 34件 | 36件 | 38件 | 45件
    相談件数     | 10件        | 12件 | 15件 | 16件 | 17件 | 20件
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | R2   | R3   | »R5  | 目標値(R7)
    新規創業件数 | 26件        | 31件 | 34件 | 36件 | 45件
    相談件数     | 10件        | 12件 | 15件 | 16件 | 20件
)",
                                        R"(
    健康増進計画　評価指標の進捗状況（令和６年度）
    指標           | 目標値      | 策定時     | 実績       | <
                   | 令和17年度  | 令和4年度  | 令和5年度  | »令和16年度
    欠食する者     | 20.0％以下  | 28.4％     | 27.6％     | 26.3％
    歩数の平均値   | 8,000歩以上 | 6,310歩    | 6,455歩    | 6,602歩
)",
                                        R"(
    指標         | 2019年度(基準) | 2022年度 | 2023年度 | »2042年度 | 2025年度 | 目標値(2027年度)
    新規創業件数 | 26件           | 31件     | 34件     | 36件      | 40件     | 45件
    相談件数     | 10件           | 12件     | 15件     | 16件      | 18件     | 20件
)",
                                        R"(
    指標         | 当初値       | 2023年実績 | »2042年実績 | 2025年目標
    新規創業件数 | 0件（2021年） | 14件      | 27件        | 45件
    相談件数     | 12件（2021年） | 16件     | 19件        | 20件
)"};

}  // namespace

extern const Rule rule{
    .id = "year-gap",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"年度の抜け", "Missing year"},
    .what =
        {"実績の列が年度順に並ぶ中で、途中の年度だけ列がない表です。基準年度と最初の実績の間、最終目標の前の間は除きま"
         "す。",
         "A table whose columns of actuals follow year by year but for one that is left out. The time between the base "
         "year and the first actual, or before the final target, is no gap."},
    .why = {"列が抜けたのか、見出しの年度を書き間違えたのか、読む人には分かりません。",
            "A column is missing or a heading names the wrong year; the reader can't tell which."},
    .remedy = {"抜けた年度の列を加えるか、見出しの年度を直してください。",
               "Add the column of that year, or correct the heading."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::year_gap
