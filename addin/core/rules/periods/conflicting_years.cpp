// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <map>

#include "core/eras/civil.hpp"
#include "core/eras/era.hpp"
#include "core/rules/periods_in_text.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// One year written twice, and differently: 令和5年(2024).
struct Conflict {
    std::string words;
    int first = 0;   ///< western years
    int second = 0;
};

bool is_plain_year(const Period& period) { return period.kind == Period::Kind::date && period.first.month == 0; }

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
    if (!after.starts_with('(')) {
        return std::nullopt;
    }
    const auto period = read_period(after.substr(1));
    const auto end = period ? period->length + 1 : 0;
    return period && end < after.size() && after[end] == ')' && is_plain_year(*period) ? std::optional(Bracket{end + 1, *period}) : std::nullopt;
}

std::optional<Conflict> conflict_in(std::string_view text) {
    for (const auto& [period, at] : periods_in(text)) {
        const auto after = text.substr(at + period.length);
        const auto other = is_plain_year(period) ? year_in_brackets(after) : std::nullopt;
        // An era's year and a western one for the same thing; R5(R4) is a year and a remark.
        if (!other || (other->year.first.era == nullptr) == (period.first.era == nullptr) || period.first.western == other->year.first.western) {
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

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    std::map<std::string, std::pair<Conflict, std::vector<Address>>> found;
    for (const auto& cell : examined.sheet.cells()) {
        const bool bracket = cell.text.find('(') != std::string_view::npos || cell.text.find("（") != std::string_view::npos;
        if (!bracket || !may_name_period(cell)) {
            continue;
        }
        const NormalText normal(cell.text);
        if (auto conflict = conflict_in(normal.view())) {
            auto& places = found.try_emplace(conflict->words, *conflict, std::vector<Address>{}).first->second.second;
            places.push_back(cell.at);
        }
    }
    for (const auto& [words, entry] : found) {
        const auto& [conflict, places] = entry;
        const auto also_ja = places.size() == 1 ? std::string{} : fmt::format("（{}）", list_cells(places).ja);
        const auto also_en = places.size() == 1 ? std::string{} : fmt::format(" ({})", list_cells(places).en);
        findings.add(places.front(), {fmt::format("「{}」の和暦と西暦が食い違っています。前は西暦 {} 年、括弧の中は {} 年です。{}", words, conflict.first,
                                                  conflict.second, also_ja),
                                      fmt::format("“{}” gives two different years for one: {} and {}.{}", words, conflict.first, conflict.second, also_en)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 戦略策定時（時点） | 現状値（R5(2023)年度末） | 目標(令和6年度(2024年度))
    就職率       | 39.8% (H30)        | 36.2% (R4)               | 45.7%
    住みやすさ   | 42.2% (R元)        | 35.1% (令和3年(2021))    | 42.2%以上
    来訪者数     | 1,056人 (2019年(令和元年)) | 2,547人(R4)      | 3,000人
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 戦略策定時（時点） | »現状値（令和5年(2024)） | 目標(R6)
    就職率       | 39.8% (H30)        | 36.2%                    | 45.7%
    住みやすさ   | 42.2% (R元)        | »35.1% (2022年(令和3年)) | 42.2%以上
)"};

}  // namespace

extern const Rule conflicting_years{
    .id = "conflicting-years",
    .group = RuleGroup::periods,
    .severity = Severity::error,
    .title = {"食い違う年", "Contradicting years"},
    .what = {"令和5年(2024) のように、同じ年を指す和暦と西暦が食い違っています。見出しと違う年が値に添えられているだけの場合は対象にしません。",
             "One year is written twice and differently, as in 令和5年(2024). A value that names another year than its heading is normal."},
    .why = {"どちらの年の値なのか、読み手には判断できません。", "Readers can't tell of which year the value is."},
    .remedy = {"正しい年を確かめて直してください。", "Find out which year is right."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet
