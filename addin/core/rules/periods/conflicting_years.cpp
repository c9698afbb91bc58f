// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "core/eras/civil.hpp"
#include "core/eras/era.hpp"
#include "core/eras/period_search.hpp"
#include "core/rules/headings_of_last_year.hpp"
#include "core/rules/own_years.hpp"
#include "core/rules/periods_in_text.hpp"
#include "core/rules/rule.hpp"
#include "core/sheets/text_finds.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::conflicting_years {
namespace {

/// One year written twice, and differently: 令和5年(2024).
struct Conflict {
    std::string words;
    int first = 0;  ///< western years
    int second = 0;
};

/// The year of a period written by itself, 年 and 年度 alike.
std::optional<int> western_year(const Period& period) {
    const auto year = fiscal_year_of(period);
    return year ? std::optional(*year) : std::nullopt;
}

/// `after` begins with a bracket that holds a year and nothing else: its length, and the year.
struct Bracket {
    std::size_t length = 0;
    Period year;
};
std::optional<Bracket> year_in_brackets(std::string_view after) {
    const auto gap = after.size() - trim(after).size();  // 令和4年度, a line break, (2022年度)
    after = trim(after);
    if (!after.starts_with('(')) {
        return std::nullopt;
    }
    const auto period = read_period(after.substr(1));
    const auto end = period ? period->length + 1 : 0;
    return period && end < after.size() && after[end] == ')' && is_plain_year(*period)
               ? std::optional(Bracket{gap + end + 1, *period})
               : std::nullopt;
}

std::optional<Conflict> conflict_in(std::string_view text) {
    for (const auto& [period, at] : periods_in(text)) {
        const auto after = text.substr(at + period.length);
        const auto other = is_plain_year(period) ? year_in_brackets(after) : std::nullopt;
        // An era's year and a western one for the same thing; R5(R4) is a year and a remark.
        if (!other || (other->year.first.era == nullptr) == (period.first.era == nullptr) ||
            period.first.western == other->year.first.western) {
            continue;
        }
        const auto one = western_year(period);
        const auto two = western_year(other->year);
        if (one && two && *one != *two) {
            return Conflict{std::string(text.substr(at, period.length + other->length)), *one, *two};
        }
    }
    return std::nullopt;
}

/// An actual whose own year is later than its heading's and than any the sheet reports on: 34件(R7) under R5. An
/// earlier one is the usual remark that nothing newer is known; a day (R6.4.1現在) may be when the year's count was
/// taken.
bool is_ahead_of_heading(const KpiValue& value, std::optional<int> as_of) {
    if (value.role != ValueRole::actual || value.state != State::value || value.provisional || !value.year ||
        !value.heading_year || *value.year <= std::max(*value.heading_year, as_of.value_or(*value.heading_year))) {
        return false;
    }
    const auto period = read_period(NormalText(value.period()).view());
    // R16.3末現在 under 令和5年度, R7.5 under 令和4年度 are no days on which that year's count was taken.
    const bool far = *value.year >= *value.heading_year + 2;
    return period && (far || is_plain_year(*period));
}

/// 1.31(R6) under R5, left of 1.27(R5) under R6: later than its heading, and no earlier than what a later heading holds.
bool is_ahead_of_next(const Indicator& indicator, const KpiValue& value) {
    const auto is_dated = [](const KpiValue& one) { return one.role == ValueRole::actual && one.state == State::value && one.year && one.heading_year && !one.period().empty(); };
    return is_dated(value) && *value.year > *value.heading_year && std::ranges::any_of(indicator.values, [&](const auto& next) {
               return is_dated(next) && next.cell.row == value.cell.row && *next.heading_year > *value.heading_year && *next.year <= *value.year;
           });
}

/// One issue for all cells under one heading that name the same year.
void check_actuals(const Examined& examined, const Table& table, Findings& findings) {
    std::map<std::pair<int, int>, std::vector<const KpiValue*>> found;
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.has_own_years(); })) {
        for (const auto& value : indicator.values) {
            if (is_ahead_of_next(indicator, value)) {
                findings.add(value.cell, {fmt::format("実績値「{}」には {} 年度と書かれていますが、見出しは {} 年度で、右の列の実績も {} 年度より後ではありません。", value.text, *value.year, *value.heading_year, *value.year),
                                          fmt::format("The actual “{}” names FY{}, but its heading says FY{}, and the actual to its right is of no later year.", value.text, *value.year,
                                                      *value.heading_year)});
            } else if (is_ahead_of_heading(value, examined.conventions.as_of)) {
                found[{*value.heading_year, *value.year}].push_back(&value);
            }
        }
    }
    for (const auto& [years, values] : found) {
        const auto& [heading, own] = years;
        std::vector<Address> places;
        std::ranges::transform(values, std::back_inserter(places), &KpiValue::cell);
        const auto cells = list_cells(places);
        findings.add(places.front(), {fmt::format("実績値「{}」には {} 年度と書かれていますが、見出しは {} 年度で、この表の実績より先の年度です（{}）。", values.front()->text, own, heading, cells.ja),
                                      fmt::format("The actual “{}” names FY{}, but its heading says FY{}, and the table has no actuals as late as that ({}).",
                                                  values.front()->text, own, heading, cells.en)});
    }
}

/// 2021年度 above （令和4年度): the cell of the bracket.
void check_headings(const Examined& examined, const Table& table, Findings& findings) {
    for (const auto& column : table.columns) {
        const auto conflict = column.heading.find('(') != std::string::npos || column.heading.find("（") != std::string::npos
                                  ? conflict_in(NormalText(column.heading).view())
                                  : std::nullopt;
        for (auto row = table.header_last; conflict && row >= table.header_first; --row) {
            const auto* cell = examined.sheet.cell({row, column.column});
            const auto text = cell == nullptr ? std::string{} : std::string(NormalText(cell->text).view());
            const auto bracket = year_in_brackets(text);
            if (bracket && bracket->length == text.size()) {
                const auto* upper = row > table.header_first ? examined.sheet.seen_at({row - 1, column.column}) : nullptr;
                const auto first = upper != nullptr && upper->at.column == column.column ? upper->at : cell->at;  // either may be the wrong one
                findings.add(Range{first, cell->at}, {fmt::format("見出し「{}」の和暦と西暦が食い違っています。前は西暦 {} 年、括弧の中は {} 年です。", conflict->words,
                                                    conflict->first, conflict->second),
                                        fmt::format("The heading “{}” gives two different years for one: {} and {}.", conflict->words, conflict->first, conflict->second)});
                break;
            }
        }
    }
}

/// A heading that is a year and, at most, a remark in brackets: 2020年, R2(基準).
std::optional<Period> year_of_heading(std::string_view text) {
    const auto period = read_period(text);
    const auto rest = period ? trim(text.substr(period->length)) : std::string_view{};
    return period && is_plain_year(*period) && (rest.empty() || rest.front() == '(') ? period : std::nullopt;
}

/// 2022年 over R5, where the other columns have 2021年 over R3 and 2023年 over R5: both cells.
void check_stacked_headings(const Examined& examined, const Table& table, Findings& findings) {
    struct Odd {
        Range cells;  ///< either may be the wrong one
        Conflict conflict;
    };
    std::size_t agreeing = 0;
    std::vector<Odd> odd;
    for (const auto& column : table.columns) {
        std::optional<Period> upper;
        for (auto row = table.header_first; row <= table.header_last && column.year; ++row) {
            const auto* cell = examined.sheet.cell({row, column.column});
            const auto text = cell == nullptr ? std::string{} : std::string(NormalText(cell->text).view());
            const auto year = year_of_heading(trim(text));
            if (year && upper && (year->first.era == nullptr) != (upper->first.era == nullptr) && year->first.western != upper->first.western) {
                const auto one = western_year(*upper);
                const auto two = western_year(*year);
                agreeing += one && two && *one == *two ? 1 : 0;
                if (one && two && *one != *two) {
                    odd.push_back({{{row - 1, column.column}, cell->at}, {column.heading, *one, *two}});
                }
            }
            upper = year ? year : upper;
        }
    }
    for (const auto& [cells, conflict] : odd) {
        if (agreeing >= 2 && odd.size() < agreeing) {
            findings.add(cells, {fmt::format("見出し「{}」の和暦と西暦が食い違っています。上は西暦 {} 年、下は {} 年です。", conflict.words, conflict.first, conflict.second),
                                 fmt::format("The heading “{}” gives two different years for one: {} above and {} below.", conflict.words, conflict.first, conflict.second)});
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    for (const auto* table : examined.tables) {
        check_actuals(examined, *table, findings);
        check_headings(examined, *table, findings);
        check_stacked_headings(examined, *table, findings);
        check_own_years(examined, *table, findings);
        check_headings_of_last_year(examined.sheet, *table, findings);
    }
    std::map<std::string, std::pair<Conflict, std::vector<Address>>> found;
    const auto read = [](std::string_view text) {
        const bool bracket = text.find('(') != std::string_view::npos || text.find("（") != std::string_view::npos;
        return bracket && may_name_period(text) ? conflict_in(NormalText(text).view()) : std::nullopt;
    };
    for_each_find(examined.sheet, read, [&](const SheetCell& cell, const Conflict& conflict) {
        if (!cell.is_formula()) {
            found.try_emplace(conflict.words, conflict, std::vector<Address>{}).first->second.second.push_back(cell.at);
        }
    });
    for (const auto& [words, entry] : found) {
        const auto& [conflict, places] = entry;
        const auto also_ja = places.size() == 1 ? std::string{} : fmt::format("（{}）", list_cells(places).ja);
        const auto also_en = places.size() == 1 ? std::string{} : fmt::format(" ({})", list_cells(places).en);
        findings.add(places.front(),
                     {fmt::format("「{}」の和暦と西暦が食い違っています。前は西暦 {} 年、括弧の中は {} 年です。{}", words, conflict.first, conflict.second, also_ja),
                      fmt::format("“{}” gives two different years for one: {} and {}.{}", words, conflict.first, conflict.second, also_en)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 戦略策定時（時点） | 現状値（R5(2023)年度末） | 目標(令和6年度(2024年度))
    就職率       | 39.8% (H30)        | 36.2% (R4)               | 45.7%
    住みやすさ   | 42.2% (R元)        | 35.1% (令和3年(2021))    | 42.2%以上
    来訪者数     | 1,056人 (2019年(令和元年)) | 2,547人(R4)      | 3,000人
)",
                                      R"(
    指標         | 基準値(H30) | R4          | R5               | 目標値(R7)
    就職率       | 39.8%       | 36.2%       | 36.5% (R4)       | 45.7%
    待機児童数   | 12人        | 3人         | 0人 (R6.4.1現在) | 0人
    来訪者数     | 1,056人     | 2,410人     | 2,547人          | 3,000人
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 策定時         | 前年度実績     | 令和6年度実績 | 目標（令和8年度）
                 | （令和元年度） | »（令和7年度） | ^             | ^
    講座の受講者数 | 186人        | 214人          | 262人         | 300人
    審議会の女性割合 | 28.4%      | 31.2%          | 32.5%         | 40.0%
)",
                                        R"(
    指標         | 戦略策定時（時点） | »現状値（令和5年(2024)） | 目標(R6)
    就職率       | 39.8% (H30)        | 36.2%                    | 45.7%
    住みやすさ   | 42.2% (R元)        | »35.1% (2022年(令和3年)) | 42.2%以上
)",
                                        R"(
    指標         | 基準値(H30) | R4          | R5               | 目標値(R7)
    就職率       | 39.8%       | 36.2%       | 36.5%            | 45.7%
    創業件数     | 12件        | 21件        | »34件 (R7)       | 40件
    来訪者数     | 1,056人     | 2,410人     | 2,547人          | 3,000人
)",
                                        R"(
    指標         | 基準値         | 実績値          | <              | <              | 目標値
                 | 2019年度       | 2020年度        | »2021年度      | 2022年度       | 2024年度
                 | （令和元年度） | （令和2年度）   | （令和4年度）  | （令和4年度）  | （令和6年度）
    就職率       | 39.8%          | 36.2%           | 36.5%          | 37.0%          | 45.7%
    創業件数     | 12件           | 21件            | 24件           | 26件           | 40件
)",
                                        R"(
    指標         | 2020年     | 2021年 | »2022年 | 2023年 | 2025年
                 | R2（基準） | R3     | R5    | R5     | R7目標
    就職率       | 39.8%      | 36.2%  | 36.5%  | 37.0%  | 45.7%
    創業件数     | 12件       | 21件   | 24件   | 26件   | 40件
)",
                                        R"(
    指標         | 策定時      | 中間評価    | 直近値       | 目標値
    朝食の欠食率 | 17.9%（H29） | 15.6%（R4） | »14.2%（R元） | 12.0%以下
    受診率       | 41.2%（H29） | 44.7%（R4） | 46.0%（R6）  | 60.0%以上
    歩数         | 6,842歩（H29） | 6,604歩（R4） | 6,481歩（R6） | 8,000歩以上
    教室の参加者 | 214人（H29） | 186人（R4） | 332人（R6）  | 400人以上
    むし歯の数   | 1.3本（H29） | 1.1本（R4） | 0.9本（R6）  | 0.8本以下
    喫煙率       | 21.5%（H29） | 19.4%（R4） | 18.8%（R6）  | 15.0%以下
)",
                                        R"(
    指標         | 基準値           | 直近の実績値     | 目標値 R7
    新規創業件数 | 2021年度⏎26件    | 2024年度⏎36件    | 45件
    相談件数     | 2021年度⏎10件    | 2023年度⏎16件    | 20件
    移住者数     | 2021年度⏎186人   | »2028年度⏎291人 | 250人
    就農者数     | 2020年度⏎3人     | 2024年度⏎8人     | 10人
    宿泊者数     | 2021年度⏎1,240人 | 2024年度⏎1,987人 | 2,200人
    待機児童数   | 2021年度⏎6人     | 2024年度⏎1人     | 0人
)",
                                        R"(
    指標           | 基準値 H29 | 実績値 R6     | 目標値 R7
    健診の受診率   | 48.1%      | »52.7%（H24） | 60.0%
    教室の参加者   | 214人      | 332人（R5）   | 400人
    自主防災組織   | 12団体     | 18団体        | 20団体
    図書の貸出冊数 | 18,400冊   | 21,300冊      | 22,000冊
)"};

}  // namespace

extern const Rule rule{
    .id = "conflicting-years",
    .group = RuleGroup::periods,
    .severity = Severity::error,
    .title = {"食い違う年", "Contradicting years"},
    .what = {"令和5年(2024) "
             "のように、同じ年を指す和暦と西暦が食い違っています。実績値に見出しより先の年が添えられている場合、同じ列のほかの実績がすべて同じ年のものなのに一つだけ先の年が添えられている場合も指摘し"
             "ます。見出しより前の年が添えられているのは普通の注記として見ません。",
             "One year is written twice and differently, as in 令和5年(2024), or an actual names a later year than its "
             "heading, or than all others of its column, which share one. One that names an earlier year is normal."},
    .why = {"どちらの年の値なのか、読み手には判断できません。", "Readers can't tell of which year the value is."},
    .remedy = {"正しい年を確かめて直してください。", "Find out which year is right."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::conflicting_years
